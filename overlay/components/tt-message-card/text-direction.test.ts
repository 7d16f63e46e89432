import { expect, test } from 'vitest';
import { messageWords } from '../../strings/message.en.ts';
import { needsTallLines } from './tall-lines.ts';
import { textDirection } from './text-direction.ts';

test('PAGE-130: the first letter gives the direction of the whole text, whatever a page of it begins with', () => {
  expect(textDirection('123 שלום is hello')).toBe('rtl');
  expect(textDirection('مساء الخير')).toBe('rtl');
  expect(textDirection('hello שלום')).toBe('ltr');
  expect(textDirection('👋🏽 …')).toBe('ltr');
  expect(textDirection('𞤢𞤣𞤤𞤢𞤥')).toBe('rtl');
});

test('PAGE-130: scripts and marks that reach out of the line get more room', () => {
  expect(['नमस्ते', 'สวัสดี', 'مساء', 'T̶̛̈he'].map(needsTallLines)).toEqual([true, true, true, true]);
  expect(['hello', '東京', 'шоу', 'café'].map(needsTallLines)).toEqual([false, false, false, false]);
});

test('PAGE-130: a platform is named as it writes itself, and the ways of the crew are not named', () => {
  expect(['youtube', 'twitch', 'form', 'typed', 'api'].map(messageWords.platform)).toEqual([
    'YouTube',
    'Twitch',
    'Race page',
    '',
    '',
  ]);
});
