import { expect, test } from 'vitest';
import { spokenText } from './spoken-text.ts';

const plain = { name: false, emoji: 'named' } as const;
const said = (text: string): string => spokenText({ name: 'Ann', text }, 'whole', plain);

test('SPEAK-6: the name comes first where it is wanted, alone where the rule says so', () => {
  const message = { name: 'Ann_B 🎉', text: 'Hello' };
  expect(spokenText(message, 'whole', { ...plain, name: true })).toBe('Ann B: Hello');
  expect(spokenText(message, 'cut', plain)).toBe('Hello');
  expect(spokenText(message, 'name', plain)).toBe('Ann B');
  expect(spokenText(message, 'silence', { ...plain, name: true })).toBe('');
});

test('SPEAK-6: links and addresses are "link", what is masked is a pause', () => {
  expect(said('see https://example.com/a?b=c#d now')).toBe('see link now');
  expect(said('write to ann@example.org or +44 20 7946 0958')).toBe('write to link or link');
  expect(said('you •••••• fool')).toBe('you , fool');
});

test('SPEAK-6: letters at most three times in a row, signs once, a word three times, figures as they are', () => {
  expect(said('aaaaaaaaargh!!!!! 1000000')).toBe('aaaargh! 1000000'.replace('aaaa', 'aaa'));
  expect(said('lol LOL lol lol lol go')).toBe('lol LOL lol go');
  expect(said('🎉🎉🎉 hi')).toBe('🎉 hi');
});

test('SPEAK-6: emoji are left to the voice, or dropped', () => {
  expect(said('hi 😀')).toBe('hi 😀');
  expect(spokenText({ name: '', text: 'hi 👨‍👩‍👧 😀' }, 'whole', { ...plain, emoji: 'dropped' })).toBe('hi');
  expect(spokenText({ name: 'Ann', text: '😀' }, 'whole', { name: true, emoji: 'dropped' })).toBe('');
});

test('SPEAK-6: nothing is left that a speech program takes for a command, and nothing is endless', () => {
  expect(said('[[slnc 99999]] a <break time="9s"/> {b} | c `d` \u0007\u202e e\n-f')).toBe(
    'slnc 99999 a break time "9s"/ b c d e -f',
  );
  expect(said('ab '.repeat(5) + 'word-'.repeat(400)).length).toBeLessThanOrEqual(400);
});
