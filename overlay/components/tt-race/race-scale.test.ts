import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { along, raceScale } from './race-scale.ts';

describe('race scale', () => {
  test('PAGE-13: bars start at 0 until the hindmost is half way, then the window nears the finish in round steps', () => {
    expect(raceScale([12_000, 400_000], 1_000_000)).toMatchObject({ from: 0, to: 1_000_000, finish: 1_000_000 });
    expect(raceScale([896_947, 937_787], 1_000_000)).toEqual({
      from: 850_000,
      to: 1_000_000,
      finish: 1_000_000,
      marks: [850_000, 900_000, 950_000, 1_000_000],
    });
    expect(raceScale([998_239, 996_120], 1_000_000)).toMatchObject({ from: 995_000, to: 1_000_000 });
  });

  test('PAGE-13: a goal of one’s own is drawn from 0 until it is nearly there', () => {
    expect(raceScale([8_412], 10_000)).toEqual({
      from: 0,
      to: 10_000,
      finish: 10_000,
      marks: [0, 2_500, 5_000, 7_500, 10_000],
    });
    expect(raceScale([258_089_687], 259_000_000)).toMatchObject({ from: 258_000_000, to: 259_000_000 });
  });

  test('PAGE-13: past the finish the window reaches beyond it, and the finish line stays inside', () => {
    const scale = raceScale([25_912], 10_000);
    expect(scale.to).toBeGreaterThan(25_912);
    expect(along(scale, 10_000)).toBeGreaterThan(0.2);
    expect(along(scale, 10_000)).toBeLessThan(0.6);
  });

  test('PAGE-13: whatever the totals, every bar and the finish lie in the window and the marks ascend to the goal', () => {
    const count = fc.oneof(fc.nat(50), fc.nat(2_000_000), fc.nat(Number.MAX_SAFE_INTEGER));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 12 }), fc.option(count.map((goal) => goal + 1)), (totals, milestone) => {
        const scale = raceScale(totals, milestone);
        expect(scale.from).toBeGreaterThanOrEqual(0);
        expect(scale.to).toBeGreaterThan(scale.from);
        for (const total of totals) {
          expect(total).toBeGreaterThanOrEqual(scale.from);
          expect(total).toBeLessThanOrEqual(scale.to);
        }
        if (milestone !== null) expect(scale.marks.at(-1)).toBe(milestone);
        expect(scale.marks.length).toBeLessThanOrEqual(7);
        expect([...scale.marks].sort((one, other) => one - other)).toEqual(scale.marks);
      }),
    );
  });
});
