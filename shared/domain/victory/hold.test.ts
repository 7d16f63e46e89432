import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario } from '../../testing/scenario.ts';

const duel = (): Scenario => new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000] });
const near = (): Scenario => duel().observe('a', 990, 0).observe('b', 980, 0);
const cross = (show: Scenario, racer: string, at: number): Scenario =>
  show.observe(racer, 1001, at).observe(racer, 1002, at + 10);
const fired = (show: Scenario): unknown[] =>
  show.events.flatMap(({ type, payload }) => (type === 'victory.fired' ? [payload] : []));

describe('holding the victory', () => {
  test('SHOW-10: while it is held a confirmed crossing waits, and the record does not', () => {
    const show = cross(near().send('victory.hold', {}), 'a', 10);
    expect(show.record.crossings).toMatchObject([{ racer: 'a', confirmedAt: iso(20) }]);
    expect(fired(show)).toEqual([]);
    expect(show.state.victory.waiting).toMatchObject([{ racer: 'a', milestone: 1000 }]);
  });

  test('SHOW-10: released it fires once, from then on, and nothing is held any more', () => {
    const show = cross(near().send('victory.hold', {}), 'a', 10).at(500).send('victory.release', {});
    expect(fired(show)).toMatchObject([{ racer: 'a', cause: 'crossing', at: iso(500), playUntil: iso(520) }]);
    show.send('victory.release', {}).observe('a', 900, 510).observe('a', 1003, 520).observe('a', 1004, 530);
    expect(fired(show)).toHaveLength(1);
    expect(show.state.victory).toMatchObject({ holding: false, waiting: [] });
  });

  test('SHOW-10: taken off the waiting list it is never fired, unless that is taken back', () => {
    const show = cross(near().send('victory.hold', {}), 'a', 10).send('victory.cancel', {});
    expect(show.state.victory.waiting).toEqual([]);
    show.send('undo', {});
    expect(show.state.victory.waiting).toHaveLength(1);
    show.send('victory.cancel', {}).send('victory.release', {});
    expect(fired(show)).toEqual([]);
  });

  test('SHOW-10: fired by hand, what waits for that racer waits no more', () => {
    const show = cross(near().send('victory.hold', {}), 'b', 10).send('victory.fire', {});
    expect(fired(show)).toMatchObject([{ racer: 'b', milestone: 1000, cause: 'hand' }]);
    show.send('victory.release', {});
    expect(fired(show)).toHaveLength(1);
  });

  test('SHOW-10: a hold that is taken back leaves what waits to be released', () => {
    const show = cross(near().send('victory.hold', {}), 'a', 10).send('undo', {});
    expect(show.state.victory).toMatchObject({ holding: false, waiting: [{ racer: 'a' }] });
    expect(fired(show.send('victory.release', {}))).toHaveLength(1);
  });

  test('SHOW-10: a confirmation by a person that is taken back leaves nothing waiting', () => {
    const show = near().send('victory.hold', {}).observe('a', 1001, 10);
    show.send('race.confirm', { racer: 'a', milestone: 1000 }).send('undo', {}).send('victory.release', {});
    expect(fired(show)).toEqual([]);
    expect(show.state.victory.claims).toEqual([]);
  });
});

describe('which crossings fire', () => {
  test('SHOW-11: every racer’s where that is set, once for each', () => {
    const show = near().send('victory.settings', { fires: 'every' });
    cross(cross(cross(show, 'a', 10), 'b', 30), 'a', 60);
    expect(fired(show)).toMatchObject([{ racer: 'a' }, { racer: 'b' }]);
  });

  test('SHOW-11: none where that is set, and what passed then does not come back', () => {
    const show = cross(near().send('victory.settings', { fires: 'none' }), 'a', 10);
    show.send('victory.settings', { fires: 'first' });
    cross(show, 'b', 40);
    expect(fired(show)).toEqual([]);
    expect(fired(show.send('victory.fire', { racer: 'a' }))).toHaveLength(1);
  });

  test('SHOW-11: each milestone has its own', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1000, 2000] }).observe('a', 990, 0);
    show.ticking = true;
    show.observe('a', 2100, 10).observe('a', 2101, 20).at(40);
    expect(fired(show)).toMatchObject([{ milestone: 1000 }, { milestone: 2000 }]);
  });

  test('SHOW-11: a show file sets it, and settings can be taken back', () => {
    const show = new Scenario({ racers: [fed('a')], milestones: [1000], victory: { fires: 'none', length: 30_000 } });
    expect(show.state.victory.settings).toMatchObject({ fires: 'none', length: 30_000, animation: 'theme' });
    show.send('victory.settings', { fires: 'every' }).send('undo', {});
    expect(show.state.victory.settings.fires).toBe('none');
  });
});

describe('again, and as a test', () => {
  test('SHOW-12: a replay plays the last one once more, for whom and with the name that it had', () => {
    const show = cross(near(), 'a', 10).at(100).send('victory.replay', {});
    expect(show.state.victory.last).toMatchObject({ racer: 'a', milestone: 1000, cause: 'replay', cancelled: false });
    expect(show.state.moments.at(-1)).toMatchObject({ kind: 'victory-fired', cause: 'replay', lasts: 20_000 });
    show.at(200).send('victory.fire', { racer: 'b', name: 'Ada' }).at(300).send('victory.replay', {});
    expect(show.state.victory.last).toMatchObject({ racer: 'b', name: 'Ada', cause: 'replay' });
    expect(fired(show)).toHaveLength(2);
  });

  test('SHOW-12: without a victory there is nothing to replay', () => {
    expect(near().send('victory.replay', {}).rejections).toMatchObject([{ reason: 'nothing-to-replay' }]);
  });

  test('SHOW-12: length and animation are those of the settings when it was fired', () => {
    const show = near().send('victory.settings', { length: 30_000, animation: 'confetti' }).send('victory.fire', {});
    show.send('victory.settings', { length: 10_000, animation: 'parade' });
    expect(show.state.moments.at(-1)).toMatchObject({ animation: 'confetti', lasts: 30_000 });
    expect(show.state.moments.at(-1)!.playUntil - show.state.moments.at(-1)!.at).toBe(30_000);
  });
});
