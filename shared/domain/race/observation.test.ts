import { describe, expect, test } from 'vitest';
import { fed, Scenario } from '../../testing/scenario.ts';

const solo = (): Scenario => new Scenario({ racers: [fed('a')], milestones: [1000] });

describe('observations', () => {
  test('RACE-1: a total is the sum of the accounts, unknown until each has reported', () => {
    const show = new Scenario({
      racers: [
        {
          id: 'net',
          name: 'Network',
          accounts: [
            { source: 'feed', id: 'x' },
            { source: 'feed', id: 'y' },
          ],
        },
      ],
    });
    show.observe('net', 40, 0, { account: 'x' });
    expect(show.race.racers['net']?.total).toBeNull();
    show.observe('net', 2, 1, { account: 'y' });
    expect(show.race.racers['net']?.total).toBe(42);
    show.observe('net', 50, 2, { account: 'x' });
    expect(show.race.racers['net']?.total).toBe(52);
  });

  test('RACE-1: a racer that is also running neither leads nor crosses', () => {
    const show = new Scenario({
      racers: [fed('a'), fed('b'), fed('singer', { alsoRunning: true })],
      milestones: [1000],
    });
    show.observe('a', 500, 0).observe('b', 400, 0).observe('singer', 999, 0);
    show.observe('singer', 1500, 20).observe('singer', 1600, 40);
    expect(show.race.lead.leader).toBe('a');
    expect(show.record).toEqual({ crossings: [], leadChanges: [], steps: [] });
    expect(show.race.racers['singer']).toMatchObject({ place: 1, total: 1600, alsoRunning: true });
  });

  test('RACE-1: what rounding hides adds up over the accounts', () => {
    const show = new Scenario({
      racers: [
        {
          id: 'n',
          name: 'N',
          accounts: [
            { source: 'feed', id: 'x' },
            { source: 'feed', id: 'y' },
          ],
        },
      ],
    });
    show.observe('n', 4000, 0, { account: 'x', resolution: 1000 }).observe('n', 7, 1, { account: 'y' });
    expect(show.race.racers['n']?.resolution).toBe(1000);
    show.observe('n', 500, 2, { account: 'y', resolution: 100 });
    expect(show.race.racers['n']?.resolution).toBe(1099);
  });

  test('RACE-2: a delta nudges what is shown until the next total, and is not judged', () => {
    const show = solo().observe('a', 999, 0).observe('a', 5, 1, { kind: 'delta' });
    expect(show.race.racers['a']).toMatchObject({ total: 999, nudge: 5 });
    expect(show.record.crossings).toEqual([]);
    show.observe('a', 999, 2);
    expect(show.race.racers['a']).toMatchObject({ total: 999, nudge: 0 });
  });

  test.each([
    [0, 'zero'],
    [-5, 'invalid'],
    [1.5, 'invalid'],
    [Number.NaN, 'invalid'],
    [Number.POSITIVE_INFINITY, 'invalid'],
    [2 ** 53, 'invalid'],
  ])('RACE-3: %d is never an observation', (total, reason) => {
    const show = solo().observe('a', 900, 0).observe('a', total, 5);
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual([reason]);
    expect(show.race.racers['a']?.total).toBe(900);
  });

  test('RACE-3: only a typed total may be 0', () => {
    const show = solo().observe('a', 900, 0).at(5).send('race.correct', { racer: 'a', total: 0 });
    expect(show.race.racers['a']).toMatchObject({ total: 0, source: 'typed' });
  });

  test('RACE-3: totals may go down', () => {
    expect(solo().observe('a', 900, 0).observe('a', 880, 5).race.racers['a']?.total).toBe(880);
  });

  test('RACE-4: an older observation goes on record and changes nothing', () => {
    const show = solo().observe('a', 900, 10);
    const before = show.race;
    show.observe('a', 950, 4);
    expect(show.events.at(-1)).toMatchObject({ type: 'race.observed', payload: { total: 950, late: true } });
    expect(show.race).toEqual(before);
  });

  test('RACE-4: the same observation again leaves no trace and confirms nothing', () => {
    const show = solo().observe('a', 999, 0).observe('a', 1000, 5);
    const lines = show.events.length;
    show.observe('a', 1000, 5);
    expect(show.events.length).toBe(lines);
    expect(show.record.crossings[0]?.confirmedAt).toBeNull();
  });

  test('RACE-5: an observation more than a minute ahead of the clock is refused', () => {
    const show = solo().observe('a', 900, 0);
    show.send('race.observe', { racer: 'a', total: 901, at: show.now + 60_001, resolution: 1, source: 'feed' });
    show.send('race.observe', { racer: 'a', total: 902, at: show.now + 60_000, resolution: 1, source: 'feed' });
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual(['future']);
    expect(show.race.racers['a']?.total).toBe(902);
  });

  test('RACE-15: an unknown racer or account is refused by name', () => {
    const show = solo().observe('nobody', 5, 0).observe('a', 5, 0, { account: 'other' }).observe('__proto__', 5, 0);
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual([
      'unknown-racer',
      'unknown-account',
      'unknown-racer',
    ]);
    expect(show.rejections[0]?.message).toContain('"nobody"');
    expect(show.rejections[0]?.message).toContain('Known: a');
  });

  test('RACE-15: with several accounts the observation must say which', () => {
    const show = new Scenario({ racers: [{ id: 'n', name: 'N', accounts: [{ source: 'feed' }, { source: 'feed' }] }] });
    show.observe('n', 5, 0).observe('n', 5, 0, { account: 'feed-2' });
    expect(show.rejections.map((rejection) => rejection.reason)).toEqual(['unknown-account']);
    show.send('race.correct', { racer: 'n', total: 4 });
    expect(show.rejections.at(-1)?.reason).toBe('account-needed');
  });

  test('RACE-10: a view carries reported totals only', () => {
    const show = solo().observe('a', 100, 0).observe('a', 200, 60);
    show.at(90);
    expect(show.race.racers['a']).toMatchObject({ total: 200, at: '2026-04-16T20:01:00.000Z' });
  });
});
