import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario } from '../../testing/scenario.ts';

/** Twenty minutes of about +130 a minute, with the jitter that counts have. */
function steady(): Scenario {
  const show = new Scenario({ racers: [fed('a')], milestones: [10_000_000] });
  for (let minute = 0; minute <= 20; minute++)
    show.observe('a', 1_000_000 + minute * 130 + (minute % 3) * 9, minute * 60);
  return show;
}

describe('steps', () => {
  test('RACE-7: a jump far outside the recent rates is flagged, with its size', () => {
    const show = steady().observe('a', 1_014_500, 21 * 60);
    expect(show.record.steps).toEqual([{ at: iso(1260), racer: 'a', change: 14_500 - 2600 - 18 }]);
  });

  test('RACE-7: so is a purge', () => {
    expect(steady().observe('a', 1_001_000, 21 * 60).record.steps).toMatchObject([{ change: -1618 }]);
  });

  test('RACE-7: the usual rate over a long gap is none', () => {
    expect(steady().observe('a', 1_002_600 + 208 * 180, (20 + 208) * 60).record.steps).toEqual([]);
  });

  test('RACE-7: a rounded counter moves in plateaus, not in steps', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [10_000_000] });
    for (let minute = 0; minute < 90; minute++) {
      show.observe('a', Math.floor((757_000 + minute * 310) / 1000) * 1000, minute * 60, { resolution: 1000 });
    }
    expect(show.record.steps).toEqual([]);
  });

  test('RACE-7: followers that come one by one are no steps', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [10_000] });
    let total = 500;
    for (let look = 0; look < 200; look++) {
      if ((look * 7) % 11 < 2) total += 1 + (look % 2);
      show.observe('a', total, look * 5);
    }
    expect(show.record.steps).toEqual([]);
  });

  test('RACE-7: a step stays out of the rate', () => {
    const show = steady();
    const before = show.race.racers['a']?.rate ?? 0;
    show.observe('a', 1_014_500, 21 * 60);
    for (let minute = 22; minute <= 24; minute++) show.observe('a', 1_014_500 + (minute - 21) * 130, minute * 60);
    expect(show.race.racers['a']?.rate).toBeCloseTo(before, -1);
    expect(show.race.racers['a']?.step).toEqual({ at: iso(1260), change: 11_882 });
  });
});
