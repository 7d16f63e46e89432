import { describe, expect, it } from 'vitest';
import type { RecapPoint } from './recap-view.ts';
import { thinSeries } from './thin-series.ts';

const long: RecapPoint[] = Array.from({ length: 40_000 }, (_, index) => [
  index,
  1_000_000 + Math.round(300 * Math.sin(index / 700)),
]);

describe('a thinned series', () => {
  it('LOG-41: keeps first, last and every spike, in order, and no more points than it may', () => {
    const spiked = long.map(([at, total]): RecapPoint => [at, at === 12_345 ? 2_000_000 : at === 30_001 ? 5 : total]);
    const thin = thinSeries(spiked, 1_000, new Set());
    expect(thin.length).toBeLessThanOrEqual(1_004);
    expect(thin.length).toBeGreaterThan(400);
    expect([thin[0], thin.at(-1)]).toEqual([spiked[0], spiked.at(-1)]);
    expect(thin).toContainEqual([12_345, 2_000_000]);
    expect(thin).toContainEqual([30_001, 5]);
    expect(thin.every(([at], index) => index === 0 || at > (thin[index - 1]?.[0] ?? -1))).toBe(true);
  });

  it('LOG-41: keeps what it is asked to, and leaves a short one as it is', () => {
    expect(thinSeries(long, 100, new Set([777, 31_313]))).toEqual(
      expect.arrayContaining([long[777] as RecapPoint, long[31_313] as RecapPoint]),
    );
    expect(thinSeries(long.slice(0, 50), 100, new Set())).toEqual(long.slice(0, 50));
    expect(thinSeries([], 100, new Set())).toEqual([]);
  });
});
