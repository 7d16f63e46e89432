import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

test('SRC-10: a passing trouble waits 1 s to 60 s, whatever chance says and however long it lasts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      (failures, chance) => {
        const wait = backoff('network', failures, () => chance) ?? NaN;
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(60_000);
      },
    ),
  );
});

test('SRC-10: the range doubles with each failure and is used in full', () => {
  const widest = (failures: number): number | null => backoff('http', failures, () => 1);
  expect([1, 2, 3, 6, 7].map(widest)).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
  expect(backoff('http', 6, () => 0)).toBe(1_000);
});

test('SRC-10: what a person must mend is asked rarely, what is configured wrongly not at all', () => {
  expect(backoff('auth', 1, () => 0)).toBe(30_000);
  expect(backoff('not-found', 20, () => 1)).toBe(300_000);
  expect(backoff('config', 1, () => 1)).toBeNull();
});
