import { describe, expect, it } from 'vitest';
import { projectPleas } from '../../projections/project-pleas.ts';
import type { PleaView } from '../../projections/plea-view.ts';
import { fed, iso, Scenario } from '../../testing/scenario.ts';
import { student975 } from './student.ts';

const minutes = 60;

/** A racer that gains a hundred a minute, give or take one or two, from minute to minute. */
function race(): Scenario {
  return new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000_000] });
}

/** Observations every ten seconds of so many minutes; `extra` is gained on top, per minute. */
function run(scenario: Scenario, from: number, to: number, extra = 0): Scenario {
  for (let second = from * minutes; second < to * minutes; second += 10) {
    const known = scenario.race.racers['a']?.total ?? 500_000;
    const wobble = [3, 0, 1, 2, 0, 4][Math.floor(second / 60) % 6] ?? 0;
    scenario.observe('a', known + Math.round((100 + extra) / 6) + (second % 60 === 0 ? wobble : 0), second);
    scenario.observe('b', 400_000 + second, second);
  }
  return scenario;
}

const pleas = (scenario: Scenario): readonly PleaView[] => Object.values(projectPleas(scenario.state.pleas));

describe('pleas', () => {
  it('SHOW-30: a plea is on record when it is made, and its effect when all contenders have been counted past its end', () => {
    const scenario = run(race(), 0, 60);
    scenario.send('plea.mark', { note: 'Ashton asks' });
    expect(pleas(scenario)).toMatchObject([
      { note: 'Ashton asks', at: iso(59 * 60 + 50), from: iso(60 * 60 + 20), to: iso(66 * 60 + 20), effects: null },
    ]);
    run(scenario, 60, 66, 40);
    expect(pleas(scenario)[0]?.effects).toBeNull();
    run(scenario, 66, 67);
    expect(scenario.count('plea.measured')).toBe(1);
    const effects = pleas(scenario)[0]?.effects;
    const measured = effects?.['a'];
    if (measured?.kind !== 'measured') throw new Error('not measured');
    expect(measured.distinct).toBe(true);
    expect(measured.perMinute).toBeGreaterThan(30);
    expect(measured.perMinute).toBeLessThan(50);
    expect(measured.low).toBeLessThan(measured.perMinute);
    expect(effects?.['b']).toMatchObject({ kind: 'measured', distinct: false });
    run(scenario, 67, 80);
    expect(pleas(scenario)[0]?.effects).toEqual(effects);
  });

  it('SHOW-30: three pleas in ten minutes are one group, measured together; a later one is its own', () => {
    const scenario = run(race(), 0, 100);
    for (const at of [100, 104, 109]) {
      scenario.send('plea.mark', {});
      run(scenario, at, at + 4);
    }
    run(scenario, 113, 130);
    scenario.send('plea.mark', {});
    run(scenario, 130, 140);
    const groups = pleas(scenario).map(({ group }) => group);
    expect(new Set(groups.slice(0, 3)).size).toBe(1);
    expect(groups[3]).not.toBe(groups[0]);
    expect(
      new Set(
        pleas(scenario)
          .slice(0, 3)
          .map(({ effects }) => JSON.stringify(effects)),
      ).size,
    ).toBe(1);
    expect(scenario.count('plea.measured')).toBe(2);
  });

  it('SHOW-31: without half an hour before it, or without counts after it, it says that nobody can know', () => {
    const early = run(race(), 0, 20);
    early.send('plea.mark', {});
    run(early, 20, 28);
    expect(pleas(early)[0]?.effects?.['a']).toEqual({ kind: 'unknown', why: 'little-history' });
    const silent = run(race(), 0, 60);
    silent
      .send('plea.mark', {})
      .at(68 * minutes)
      .send('clock.tick', {});
    expect(pleas(silent)[0]?.effects).toBeNull();
    silent.at(69 * minutes).send('clock.tick', {});
    expect(pleas(silent)[0]?.effects?.['a']).toEqual({ kind: 'unknown', why: 'no-counts' });
  });

  it('SHOW-31: a clock without counts ticks when it must be measured', () => {
    const scenario = run(race(), 0, 60);
    scenario.send('plea.mark', {});
    scenario.ticking = true;
    scenario.at(80 * minutes);
    expect(scenario.count('plea.measured')).toBe(1);
  });

  it('SHOW-30: a step and what an earlier plea did are no history', () => {
    const scenario = run(race(), 0, 60);
    scenario.observe('a', (scenario.race.racers['a']?.total ?? 0) - 20_000, 60 * minutes);
    expect(scenario.count('race.step-flagged')).toBe(1);
    run(scenario, 60, 100);
    scenario.send('plea.mark', {});
    run(scenario, 100, 108);
    const effect = pleas(scenario)[0]?.effects?.['a'];
    expect(effect).toMatchObject({ kind: 'measured', distinct: false });
    scenario.send('plea.mark', {});
    run(scenario, 108, 114.5, 100);
    run(scenario, 114.5, 115);
    expect(pleas(scenario)[1]?.effects?.['a']).toMatchObject({ distinct: true });
    scenario.send('plea.mark', {});
    run(scenario, 115, 123);
    expect(pleas(scenario)[2]?.effects?.['a']).toEqual({ kind: 'unknown', why: 'little-history' });
  });

  it('SHOW-32: a plea is taken back by undo, and lag and window can be set', () => {
    const scenario = run(race(), 0, 2);
    scenario.send('plea.settings', { lag: 5_000, window: 120_000 }).send('plea.mark', {});
    expect(pleas(scenario)).toMatchObject([{ from: iso(115), to: iso(235) }]);
    scenario.send('undo', {});
    expect(pleas(scenario)).toEqual([]);
    scenario.send('undo', {});
    expect(scenario.state.pleas.settings).toEqual({ lag: 30_000, window: 360_000 });
  });

  it('SHOW-33: the quantile of Student’s t is that of the tables', () => {
    const table = [
      [1, 12.7062],
      [2, 4.3027],
      [3, 3.1824],
      [4, 2.7764],
      [5, 2.5706],
      [7, 2.3646],
      [10, 2.2281],
      [20, 2.086],
      [60, 2.0003],
      [1000, 1.9623],
    ] as const;
    for (const [df, t] of table) expect(student975(df)).toBeCloseTo(t, 2);
    expect(student975(2.5)).toBeLessThan(student975(2));
    expect(student975(2.5)).toBeGreaterThan(student975(3));
  });
});
