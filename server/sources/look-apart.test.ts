import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookApart } from './look-apart.ts';
import { SourceError } from './source-error.ts';
import type { Look, Watched } from './source.ts';

const watch = (count: number): readonly Watched[] =>
  Array.from({ length: count }, (_, index) => ({
    racer: `r${String(index)}`,
    account: 'a',
    config: { source: 'feed' },
  }));
const blame = new SourceError('http', 'bad', { splittable: true });

function lookRefusing(
  bad: ReadonlySet<string>,
  error = blame,
): { look(batch: readonly Watched[]): Promise<Look>; asked(): number } {
  let asked = 0;
  return {
    asked: () => asked,
    look(batch) {
      asked++;
      if (batch.some((each) => bad.has(each.racer))) return Promise.reject(error);
      return Promise.resolve({
        readings: batch.map(({ racer, account }) => ({ racer, account, total: 1 })),
        faults: [],
      });
    },
  };
}

describe('lookApart', () => {
  test('SRC-13: exactly the bad accounts are found, and exactly the good ones are heard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.array(fc.nat(24), { maxLength: 6 }),
        async (count, picks) => {
          const bad = new Set(picks.filter((pick) => pick < count).map((pick) => `r${String(pick)}`));
          fc.pre(bad.size < count);
          const { look } = lookRefusing(bad);
          const outcome = await lookApart(watch(count), look);
          expect(new Set(outcome.culprits.map(({ watched }) => watched.racer))).toEqual(bad);
          expect(outcome.readings).toHaveLength(count - bad.size);
        },
      ),
    );
  });

  test('SRC-13: one bad account among 25 costs few requests', async () => {
    const { look, asked } = lookRefusing(new Set(['r7']));
    await lookApart(watch(25), look);
    expect(asked()).toBeLessThanOrEqual(11);
  });

  test('SRC-13: what is nobody’s fault is not searched for', async () => {
    const { look, asked } = lookRefusing(new Set(['r1']), new SourceError('network', 'down'));
    await expect(lookApart(watch(25), look)).rejects.toThrow('down');
    expect(asked()).toBe(1);
  });

  test('SRC-13: when all fail, the look fails', async () => {
    const { look } = lookRefusing(new Set(['r0', 'r1', 'r2']));
    await expect(lookApart(watch(3), look)).rejects.toBe(blame);
  });
});
