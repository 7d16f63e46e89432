import { describe, expect, test } from 'vitest';
import { fed, Scenario } from '../testing/scenario.ts';
import { fromIso, minute } from '../lib/instant.ts';

function run(perMinute: number, milestone: number, minutes = 12): Scenario {
  const show = new Scenario({ racers: [fed('a'), fed('b')], milestones: [milestone] });
  for (let at = 0; at <= minutes; at++)
    show.observe('a', 10_000 + Math.round(at * perMinute), at * 60).observe('b', 9_000 + at * 10, at * 60);
  return show;
}

describe('rate and ETA', () => {
  test('RACE-8: the rate is followers per minute, and unknown before there is enough to say', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1000] }).observe('a', 100, 0).observe('a', 200, 60);
    expect(show.race.racers['a']).toMatchObject({ rate: null, eta: { kind: 'unknown' } });
    expect(run(120, 20_000).race.racers['a']?.rate).toBe(120);
  });

  test('RACE-8: a fifth of wild points does not move it', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1_000_000] });
    for (let at = 0; at <= 10; at++) show.observe('a', 10_000 + at * 100 + (at % 5 === 4 ? 260 : 0), at * 60);
    expect(show.race.racers['a']?.rate).toBeGreaterThan(85);
    expect(show.race.racers['a']?.rate).toBeLessThan(120);
  });

  test('RACE-8: the ETA is a range around the true moment', () => {
    const show = run(100, 12_000);
    const eta = show.race.racers['a']?.eta;
    if (eta?.kind !== 'range') throw new Error(`a range was expected, not ${eta?.kind}`);
    const truth = show.now + 8 * minute;
    expect(fromIso(eta.from)).toBeLessThanOrEqual(truth);
    expect(fromIso(eta.to)).toBeGreaterThanOrEqual(truth);
  });

  test('RACE-8: passed, too far, falling', () => {
    expect(run(100, 11_000).race.racers['a']?.eta.kind).toBe('passed');
    expect(run(1, 50_000_000).race.racers['a']?.eta.kind).toBe('too-far');
    expect(run(-20, 50_000).race.racers['a']?.eta.kind).toBe('unknown');
  });

  test('RACE-8: needed is what the trailing racer must gain to be there first', () => {
    const { racers } = run(100, 12_000).race;
    expect(racers['a']?.needed).toBeNull();
    // 2,880 to go in the leader's eight minutes.
    expect(racers['b']?.needed).toBe(360);
  });
});
