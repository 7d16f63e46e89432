import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario } from '../../testing/scenario.ts';
import { rollingMilestone } from './rolling-milestone.ts';

describe('rolling milestone', () => {
  test.each([
    [258_089_687, 259_000_000],
    [259_000_000, 260_000_000],
    [937_787, 938_000],
    [1_000_000, 1_010_000],
    [99_999_999, 100_000_000],
    [12_345, 12_400],
    [150, 151],
    [7, 8],
  ])('RACE-11: above %d comes %d', (total, next) => {
    expect(rollingMilestone(total)).toBe(next);
  });

  test('RACE-11: it is set by the first total and rolls on when confirmed', () => {
    const show = new Scenario({ racers: [fed('a')] }).observe('a', 12_345, 0);
    expect(show.race.milestone).toBe(12_400);
    show.observe('a', 12_400, 10);
    expect(show.race.milestone).toBe(12_400);
    show.observe('a', 12_402, 20);
    expect(show.race.milestone).toBe(12_500);
  });

  test('RACE-11: a jump over several crosses each of them', () => {
    const show = new Scenario({ racers: [fed('a')] })
      .observe('a', 12_345, 0)
      .observe('a', 12_620, 10)
      .observe('a', 12_630, 20)
      .observe('a', 12_640, 30)
      .observe('a', 12_641, 40);
    expect(show.record.crossings.map(({ milestone, from, to }) => [milestone, from, to])).toEqual([
      [12_400, iso(0), iso(10)],
      [12_500, iso(0), iso(10)],
      [12_600, iso(0), iso(10)],
    ]);
    expect(show.race.milestone).toBe(12_700);
  });

  test('RACE-11: a racer that joins above it moves it up, without a crossing', () => {
    const show = new Scenario({ racers: [fed('a'), fed('b')] }).observe('a', 12_345, 0).observe('b', 12_990, 5);
    expect(show.race.milestones).toEqual([13_000]);
    expect(show.record.crossings).toEqual([]);
  });

  test('RACE-11: a given milestone stays', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1000] })
      .observe('a', 999, 0)
      .observe('a', 1000, 1)
      .observe('a', 1001, 2);
    expect(show.race).toMatchObject({ milestones: [1000], milestone: 1000, rolling: false });
  });
});
