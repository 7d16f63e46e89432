import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankAt, rankBetween } from './rank.ts';

test('RACE-14: there is always a rank between two others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const index = place % (ranks.length + 1);
        ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null));
      }
      expect([...ranks].sort()).toEqual(ranks);
      expect(new Set(ranks).size).toBe(ranks.length);
    }),
  );
});

test('RACE-14: the places of a line sort as they are counted, with room before, between and after them', () => {
  const places = [0, 1, 35, 36, 1_295, 1_296, 10_000_000].map(rankAt);
  expect([...places].sort()).toEqual(places);
  for (const [index, place] of places.entries()) {
    const before = rankBetween(places[index - 1] ?? null, place);
    expect([places[index - 1] ?? '', before, place].sort()).toEqual([places[index - 1] ?? '', before, place]);
  }
  expect(rankBetween(rankAt(5), null) > rankAt(5)).toBe(true);
});
