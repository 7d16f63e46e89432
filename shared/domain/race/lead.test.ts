import { describe, expect, test } from 'vitest';
import { fed, iso, Scenario } from '../../testing/scenario.ts';

const duel = (): Scenario => new Scenario({ racers: [fed('a'), fed('b')], milestones: [1_000_000] });

describe('lead', () => {
  test('RACE-6: the first leader is no change', () => {
    const show = duel().observe('a', 500, 0);
    expect(show.race.lead.state).toBe('unknown');
    show.observe('b', 400, 1);
    expect(show.race.lead).toMatchObject({ state: 'called', leader: 'a', gap: 100 });
    expect(show.record.leadChanges).toEqual([]);
  });

  test('RACE-6: a racer that has just become known overtakes nobody', () => {
    const show = new Scenario({ racers: [fed('a'), fed('b'), fed('c')] });
    show.observe('a', 500, 0).observe('b', 400, 0).observe('c', 900, 30).observe('c', 901, 60);
    expect(show.race.lead.leader).toBe('c');
    expect(show.record.leadChanges).toEqual([]);
  });

  test('RACE-6: a change is called after the dwell, with both its times', () => {
    const show = duel().observe('a', 500, 0).observe('b', 400, 0).observe('b', 510, 20);
    expect(show.race.lead).toMatchObject({ state: 'pending', leader: 'a', challenger: 'b' });
    show.observe('b', 515, 29);
    expect(show.record.leadChanges).toEqual([]);
    show.observe('b', 520, 31);
    expect(show.record.leadChanges).toEqual([{ at: iso(20), calledAt: iso(30), from: 'a', to: 'b', afterStep: false }]);
    expect(show.race.lead).toMatchObject({ state: 'called', leader: 'b' });
  });

  test('RACE-6: falling back within the dwell calls nothing', () => {
    const show = duel().observe('a', 500, 0).observe('b', 400, 0);
    for (let second = 10; second < 100; second += 8)
      show
        .observe('b', 510, second)
        .observe('a', 520 + second, second + 4)
        .observe('b', 700, second + 5)
        .observe('a', 800, second + 6);
    expect(show.record.leadChanges).toEqual([]);
    expect(show.race.lead.leader).toBe('a');
  });

  test('RACE-6: inside the resolution it is too close to call, however long it lasts', () => {
    const show = duel().observe('a', 25_100_000, 0).observe('b', 25_000_000, 0, { resolution: 100_000 });
    expect(show.race.lead).toMatchObject({ state: 'too-close', leader: null, resolution: 100_000 });
    show.observe('b', 25_200_000, 60, { resolution: 100_000 }).observe('b', 25_200_000, 120, { resolution: 100_000 });
    expect(show.race.lead.state).toBe('too-close');
    expect(show.record.leadChanges).toEqual([]);
    show.observe('b', 25_300_000, 180, { resolution: 100_000 });
    expect(show.race.lead).toMatchObject({ state: 'called', leader: 'b' });
    expect(show.record.leadChanges).toEqual([]);
  });

  test('RACE-6: a tie is too close, and ends the challenge', () => {
    const show = duel().observe('a', 500, 0).observe('b', 400, 0).observe('b', 510, 20).observe('a', 510, 25);
    expect(show.race.lead).toMatchObject({ state: 'too-close', leader: 'a', challenger: null });
    show.observe('b', 530, 26).observe('b', 531, 35);
    expect(show.record.leadChanges).toEqual([]);
    show.observe('b', 532, 36);
    expect(show.record.leadChanges).toMatchObject([{ at: iso(26), calledAt: iso(36) }]);
  });

  test('RACE-6: a step does not hold the change back, it marks it', () => {
    const show = duel().observe('b', 10_000, 0);
    for (let minute = 0; minute < 8; minute++) show.observe('a', 20_000 + minute * 10, minute * 60);
    show.observe('a', 5_000, 480).observe('a', 5_010, 540);
    expect(show.record.steps).toHaveLength(1);
    expect(show.record.leadChanges).toEqual([
      { at: iso(480), calledAt: iso(490), from: 'a', to: 'b', afterStep: true },
    ]);
  });

  test('RACE-5: a tick calls the change while the newest observation is young', () => {
    const show = duel();
    show.ticking = true;
    show.observe('a', 500, 0).observe('b', 400, 0).observe('b', 510, 20).at(31);
    expect(show.record.leadChanges).toMatchObject([{ at: iso(20), calledAt: iso(30) }]);
  });

  test('RACE-5: silence moves race time on by a minute at the most', () => {
    const show = new Scenario({ racers: [fed('a'), fed('b')], settings: { dwell: 120_000 } });
    show.observe('a', 500, 0).observe('b', 400, 0).observe('b', 510, 20).at(600).send('clock.tick', {});
    expect(show.record.leadChanges).toEqual([]);
    show.observe('b', 511, 601);
    expect(show.record.leadChanges).toMatchObject([{ at: iso(20), calledAt: iso(140) }]);
  });

  test('RACE-14: removing the leader leaves the next one leading, without a change', () => {
    const show = new Scenario({ racers: [fed('a'), fed('b'), fed('c')] });
    show.observe('a', 500, 0).observe('b', 400, 0).observe('c', 300, 0).send('racer.remove', { racer: 'a' });
    expect(show.race.lead).toMatchObject({ leader: 'b', state: 'called' });
    expect(show.record.leadChanges).toEqual([]);
  });
});
