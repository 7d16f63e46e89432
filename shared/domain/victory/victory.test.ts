import { describe, expect, test } from 'vitest';
import { minute } from '../../lib/instant.ts';
import { fed, iso, Scenario, start } from '../../testing/scenario.ts';
import { decide } from '../decide.ts';
import { systemActor } from '../actor.ts';

const duel = (): Scenario => new Scenario({ racers: [fed('a'), fed('b')], milestones: [1000] });
const won = (): Scenario =>
  duel().observe('a', 990, 0).observe('b', 980, 0).observe('a', 1001, 10).observe('a', 1002, 20);

describe('victory and moments', () => {
  test('SHOW-1: fires on the confirmed crossing, once', () => {
    const show = duel().observe('a', 990, 0).observe('a', 1001, 10);
    expect(show.count('victory.fired')).toBe(0);
    show.observe('a', 1002, 20).observe('a', 900, 30).observe('a', 1003, 40).observe('a', 1004, 50);
    expect(show.events.filter((event) => event.type === 'victory.fired').map((event) => event.payload)).toMatchObject([
      { racer: 'a', milestone: 1000, cause: 'crossing', at: iso(20), playUntil: iso(40) },
    ]);
  });

  test('SHOW-1: not for the second racer at the same milestone', () => {
    const show = won().observe('b', 1000, 30).observe('b', 1001, 40);
    expect(show.record.crossings).toHaveLength(2);
    expect(show.count('victory.fired')).toBe(1);
  });

  test('SHOW-2: by hand for a racer, for the leader, for nobody known', () => {
    const fired = (show: Scenario): unknown => show.send('victory.fire', {}).events.at(-1)?.payload;
    expect(fired(duel())).toMatchObject({ racer: null, milestone: 1000, cause: 'hand' });
    expect(fired(duel().observe('a', 500, 0).observe('b', 600, 0))).toMatchObject({ racer: 'b' });
    const chosen = won().send('victory.fire', { racer: 'b' }).send('victory.fire', { racer: 'nobody' });
    expect(chosen.events.at(-1)?.payload).toMatchObject({ racer: 'b', milestone: 1000 });
    expect(chosen.rejections.map((rejection) => rejection.reason)).toEqual(['unknown-racer']);
  });

  test('SHOW-2: by hand does not use up the crossing', () => {
    const show = duel().observe('a', 990, 0).send('victory.fire', {}).observe('a', 1001, 10).observe('a', 1002, 20);
    expect(show.count('victory.fired')).toBe(2);
  });

  test('SHOW-2: cancel takes it off while it plays, and is refused when none does', () => {
    const show = won().send('victory.cancel', {});
    expect(show.state.victory.last?.cancelled).toBe(true);
    show.send('victory.cancel', {});
    won().at(60).send('victory.cancel', {});
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual(['not-playing']);
  });

  test('SHOW-3: moments say from when until when they play', () => {
    const show = won();
    expect(show.state.moments.map(({ kind, at, playUntil }) => [kind, at - start, playUntil - at])).toEqual([
      ['milestone-crossed', 20_000, 3_000],
      ['victory-fired', 20_000, 20_000],
    ]);
  });

  test('SHOW-3: a fact that was history when learned has had its time', () => {
    const show = duel().observe('a', 990, 0);
    show.at(3600);
    show.observe('a', 1001, 10).observe('a', 1002, 20);
    expect(show.state.moments.map(({ kind, playUntil }) => [kind, playUntil - start])).toEqual([
      ['milestone-crossed', 23_000],
      ['victory-fired', 40_000],
    ]);
  });

  test('SHOW-3: a replay plays them as long in real time', () => {
    const show = duel().observe('a', 990, 0).observe('a', 1001, 10);
    const ctx = { now: start + 20_000, rate: 3600, actor: systemActor, newId: () => '' };
    const observation = { racer: 'a', total: 1002, at: start + 20_000, resolution: 1, source: 'feed' };
    const decided = decide(show.state, { name: 'race.observe', input: observation }, ctx);
    const fired = decided.ok ? decided.value.find((event) => event.type === 'victory.fired') : undefined;
    expect(fired?.payload).toMatchObject({ at: iso(20), playUntil: iso(20 + 20 * 3600) });
  });

  test('SHOW-3: the last 32 are kept', () => {
    const show = duel();
    for (let count = 0; count < 40; count++) show.at(count * minute).send('victory.fire', {});
    expect(show.state.moments).toHaveLength(32);
    expect(show.state.moments.at(-1)?.seq).toBe(show.state.seq);
  });

  test('SHOW-5: a wrapped show takes nothing more', () => {
    const show = won().send('show.wrap', {});
    const { seq } = show.state;
    show.observe('a', 1100, 60).send('race.correct', { racer: 'a', total: 5 }).send('victory.fire', {});
    expect(show.state.seq).toBe(seq);
    expect(new Set(show.rejections.map((rejection) => rejection.reason))).toEqual(new Set(['wrapped']));
  });
});
