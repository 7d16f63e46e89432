import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario } from '../testing/scenario.ts';
import { projectHostVictory, projectVictory } from './project-victory.ts';

const duel = (): Scenario => new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000] });
/** 2 a second for a, 1 for b. */
const running = (): Scenario => {
  const show = duel();
  for (let at = 0; at <= 100; at += 10) show.observe('a', 600 + 2 * at, at).observe('b', 500 + at, at);
  return show;
};

describe('the next victory, for those who run the show', () => {
  test('SHOW-15: it says when, as an interval around the likeliest time, of the one expected first', () => {
    expect(projectHostVictory(running().state).next).toEqual({
      state: 'armed',
      racer: 'a',
      milestone: 1000,
      toGo: 200,
      eta: { from: iso(200), about: iso(200), to: iso(200) },
    });
  });

  test('SHOW-15: an uneven flow widens the interval, and never hides that it may take much longer', () => {
    const show = duel();
    const totals = [700, 760, 761, 800, 840, 842, 900];
    for (const [index, total] of totals.entries()) show.observe('a', total, index * 10);
    const eta = projectHostVictory(show.state).next!.eta!;
    expect(eta.from < eta.about && eta.about < eta.to!).toBe(true);
    const stuck = duel();
    for (const [index, total] of [700, 700, 760, 700, 760, 700, 765].entries()) stuck.observe('a', total, index * 10);
    const open = projectHostVictory(stuck.state).next!.eta;
    expect(open === null || open.to === null).toBe(true);
  });

  test('SHOW-15: what cannot be said is not said', () => {
    expect(projectHostVictory(duel().state).next).toBeNull();
    expect(projectHostVictory(duel().observe('a', 999, 0).state).next).toMatchObject({ toGo: 1, eta: null });
    const show = duel();
    for (let at = 0; at <= 60; at += 10) show.observe('a', 900 - at, at);
    expect(projectHostVictory(show.state).next).toMatchObject({ eta: null });
  });

  test('SHOW-15: armed, seen, waiting, fired', () => {
    const show = duel().observe('a', 990, 0).send('victory.hold', {});
    const state = (): unknown => projectHostVictory(show.state).next?.state;
    const states = [state()];
    show.observe('a', 1001, 10);
    states.push(state());
    show.observe('a', 1002, 20);
    states.push(state());
    show.send('victory.release', {});
    states.push(state());
    expect(states).toEqual(['armed', 'seen', 'waiting', 'fired']);
  });
});

describe('what the overlay knows of a victory', () => {
  test('SHOW-16: who crossed, and where nobody can say who was first', () => {
    const show = duel().observe('a', 990, 0).observe('b', 980, 1);
    show.observe('a', 1001, 10).observe('b', 1001, 11).observe('a', 1002, 20);
    expect(projectVictory(show.state).last?.finish).toMatchObject([{ racer: 'a', photoFinish: true }]);
    show.observe('b', 1002, 21);
    expect(projectVictory(show.state).last?.finish).toEqual([
      { racer: 'a', from: iso(0), to: iso(10), total: 1001, photoFinish: true },
      { racer: 'b', from: iso(1), to: iso(11), total: 1001, photoFinish: true },
    ]);
  });

  test('SHOW-16: what waits and what comes next is told to those alone who run the show', () => {
    const seen = projectVictory(running().send('victory.hold', {}).state);
    expect(Object.keys(seen).sort()).toEqual(['last', 'settings']);
  });
});
