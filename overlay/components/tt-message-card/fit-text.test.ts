import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import { fitText } from './fit-text.ts';
import { pageBreaks } from './page-breaks.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');
const words = fc.array(
  fc.constantFrom('a', 'word', 'millions,', 'of', 'followers.', '週末の', 'สวัสดีครับ', 'שלום', '👩‍👩‍👧‍👦', 'x'.repeat(60)),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('PAGE-131: together the pages are the text, and no character is cut in two', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 9 }), (parts, count) => {
      const text = parts.join(' ');
      const pages = pageBreaks(text, count);
      expect(bare(pages.join(''))).toBe(bare(text));
      expect(pages.flatMap((page) => graphemes(bare(page)))).toEqual(graphemes(bare(text)));
      expect(pages.every((page) => page === page.trim() && page !== '')).toBe(true);
    }),
  );
});

test('PAGE-131: a page ends with a sentence if one ends nearby, else with a clause, else between words, and only then within one', () => {
  expect(pageBreaks('One two three four. Five six seven eight nine', 2)[0]).toBe('One two three four.');
  expect(pageBreaks('One two three four, five six seven eight nine', 2)[0]).toBe('One two three four,');
  expect(pageBreaks('One two three fours five six seven eight nine', 2)[0]).toMatch(/^One two three fours( five)?$/);
  expect(pageBreaks('東京から見ています。百万人まであと少しですね', 2)[0]).toBe('東京から見ています。');
  expect(pageBreaks('abcdefghij', 2)).toEqual(['abcde', 'fghij']);
  const [thai] = pageBreaks('สวัสดีครับผมดูอยู่ที่กรุงเทพฯขอให้ถึงหนึ่งล้านคน', 2);
  const starts = [...new Intl.Segmenter('th', { granularity: 'word' }).segment('สวัสดีครับผมดูอยู่ที่กรุงเทพฯขอให้ถึงหนึ่งล้านคน')];
  expect(starts.map(({ index }) => index)).toContain(thai?.length);
});

/** A box in which a character is as wide and as high as its size. */
const box =
  (width: number, height: number) =>
  (page: string, size: number): boolean =>
    Math.ceil((graphemes(page).length * size) / width) * size <= height;

test('PAGE-131: the largest size that fits, never under the smallest; then the fewest pages', () => {
  const range = { largest: 100, smallest: 50 };
  const fits = box(1_000, 200);
  expect(fitText('short', range, fits)).toEqual({ size: 100, pages: ['short'] });
  const middling = fitText('a'.repeat(30), range, fits);
  expect(middling.pages).toHaveLength(1);
  expect(middling.size).toBe(66);
  const long = fitText('many words here '.repeat(18).trim(), range, fits);
  expect(long.pages.length).toBe(4);
  expect(long.size).toBeGreaterThanOrEqual(50);
  expect(long.pages.every((page) => fits(page, long.size))).toBe(true);
  expect(long.pages.every((page) => fits(page, long.size + 1))).toBe(false);
});

test('PAGE-131: what fits nowhere is still shown, one character a page at the most', () => {
  const { pages, size } = fitText('abc', { largest: 100, smallest: 50 }, () => false);
  expect(size).toBe(50);
  expect(pages.join('')).toBe('abc');
});
