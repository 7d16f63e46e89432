import { describe, expect, test } from 'vitest';
import { fed, operator, Scenario } from '../../testing/scenario.ts';
import type { Actor } from '../actor.ts';

const anna: Actor = { role: 'moderator', id: 'anna' };
const ben: Actor = { role: 'moderator', id: 'ben' };
const show = (): Scenario =>
  new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000] }).observe('a', 900, 0).observe('b', 800, 0);

describe('undo', () => {
  test('SHOW-4: a typed total is taken back', () => {
    const scenario = show().at(5).send('race.correct', { racer: 'a', total: 90 }).send('undo', {});
    expect(scenario.race.racers['a']?.total).toBe(900);
    expect(scenario.count('race.corrected')).toBe(2);
    expect(scenario.count('action.undone')).toBe(1);
  });

  test('SHOW-4: a typing slip takes its crossing and its victory with it, and the true ones come later', () => {
    const scenario = show().at(5).send('race.correct', { racer: 'a', total: 9000 });
    expect(scenario.record.crossings).toHaveLength(1);
    scenario.send('undo', {});
    expect(scenario.record.crossings).toEqual([]);
    expect(scenario.race.racers['a']?.total).toBe(900);
    expect(scenario.state.victory).toMatchObject({ claims: [], last: { cancelled: true } });
    scenario.observe('a', 950, 10).observe('a', 1001, 20).observe('a', 1002, 30);
    expect(scenario.record.crossings).toHaveLength(1);
    expect(scenario.state.victory.claims).toEqual([{ racer: 'a', milestone: 1000 }]);
  });

  test('SHOW-4: a newer count cannot be undone away', () => {
    const scenario = show()
      .at(5)
      .send('race.correct', { racer: 'a', total: 950 })
      .observe('a', 960, 10)
      .send('undo', {});
    expect(scenario.rejections.map((rejection) => rejection.reason)).toEqual(['nothing-to-undo']);
    expect(scenario.race.racers['a']?.total).toBe(960);
  });

  test('SHOW-4: milestones, racers and settings come back as they were', () => {
    const scenario = show();
    const before = { milestones: scenario.state.race.milestones, settings: scenario.state.race.settings, total: 800 };
    scenario
      .send('race.milestone', { milestones: [5000] })
      .send('race.settings', { dwell: 1 })
      .send('racer.remove', { racer: 'b' });
    scenario.send('undo', {}).send('undo', {}).send('undo', {});
    expect(scenario.state.race).toMatchObject({ milestones: before.milestones, settings: before.settings });
    expect(scenario.race.racers['b']).toMatchObject({ total: 800, place: 2 });
    scenario.send('undo', {});
    expect(scenario.rejections.map((rejection) => rejection.reason)).toEqual(['nothing-to-undo']);
  });

  test('SHOW-4: a confirmation by a person goes back to seen, a dismissal too', () => {
    const confirmed = show()
      .observe('a', 1000, 5)
      .send('race.confirm', { racer: 'a', milestone: 1000 })
      .send('undo', {});
    expect(confirmed.record.crossings).toMatchObject([{ confirmedAt: null }]);
    const dismissed = show()
      .observe('a', 1000, 5)
      .send('race.dismiss', { racer: 'a', milestone: 1000 })
      .send('undo', {});
    expect(dismissed.record.crossings).toMatchObject([{ confirmedAt: null }]);
  });

  test('SHOW-4: a moderator takes back only their own', () => {
    const scenario = show().send('show.safe-mode', { on: true }, anna);
    scenario.send('undo', {}, ben).send('undo', { seq: scenario.state.seq }, ben);
    expect(scenario.rejections.map((rejection) => rejection.reason)).toEqual(['nothing-to-undo', 'not-yours']);
    scenario.send('undo', { seq: scenario.state.seq }, operator);
    expect(scenario.state.show.safeMode).toBe(false);
  });

  test('SHOW-4: what has been taken back cannot be taken back again', () => {
    const scenario = show().send('show.title', { title: 'One' });
    const { seq } = scenario.state;
    scenario.send('undo', { seq }).send('undo', { seq });
    expect(scenario.state.show.title).toBe('Test');
    expect(scenario.rejections.map((rejection) => rejection.reason)).toEqual(['nothing-to-undo']);
  });
});
