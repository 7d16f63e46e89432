import { describe, expect, it } from 'vitest';
import type { RecapRacer } from '../../../shared/projections/recap-view.ts';
import { demoRecap } from './demo-recap.ts';
import { gapAt, gapOf } from './gap-series.ts';

const racer = (id: string, ...series: RecapRacer['series']): RecapRacer => ({
  ...{ id, name: id, colour: '#ff0000', alsoRunning: false, first: null, series },
  last: { at: '', total: series.at(-1)?.[1] ?? 0 },
});
const record = { crossings: [], leadChanges: [], steps: [] };

describe('the gap of a recap', () => {
  it('PAGE-341: is the difference wherever either was counted, from when both are known', () => {
    const racers = [racer('a', [0, 10], [20, 30]), racer('b', [10, 12], [20, 20], [30, 21])];
    const gap = gapOf({ racers, record });
    expect(gap?.upper.id).toBe('a');
    expect(gap?.points).toEqual([
      [10, -2],
      [20, 10],
      [30, 9],
    ]);
    expect(gap === null ? null : [gapAt(gap, 5), gapAt(gap, 19), gapAt(gap, 99)]).toEqual([null, -2, 9]);
  });

  it('PAGE-341: is that of the winner and the nearest; there is none without two', () => {
    expect(gapOf({ racers: [racer('a', [0, 1])], record })).toBeNull();
    expect(gapOf({ racers: [racer('a', [0, 1]), { ...racer('b', [0, 2]), alsoRunning: true }], record })).toBeNull();
    const demo = demoRecap();
    const gap = gapOf(demo);
    expect([gap?.upper.id, gap?.lower.id]).toEqual(['actor', 'network']);
    expect(gap?.points[0]).toEqual([0, 896_947 - 937_787]);
    const [crossing] = demo.record.crossings;
    const seconds = (Date.parse(crossing?.to ?? '') - Date.parse(demo.from)) / 1000;
    expect(gap === null ? null : gapAt(gap, seconds)).toBe(1_000_004 - 998_239);
  });
});
