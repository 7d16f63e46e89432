import { describe, expect, test } from 'vitest';
import { createSyntheticRace, type RosterRacer, type SyntheticTick } from './synthetic-race.ts';

const one = (id: string, alsoRunning = false): RosterRacer => ({ id, alsoRunning, accounts: ['main'] });
const duel = [one('actor'), one('network')];
const seeds = Array.from({ length: 40 }, (_, index) => index * 97);

interface Run {
  readonly ticks: readonly (SyntheticTick & { readonly second: number })[];
  /** Totals of each second, by racer; undefined until it has reported. */
  readonly totals: readonly Readonly<Record<string, number | undefined>>[];
}

function run(seed: number, roster: readonly RosterRacer[], goal: number | null, seconds = 600): Run {
  const race = createSyntheticRace(seed);
  const ticks: (SyntheticTick & { second: number })[] = [];
  const totals: Record<string, number | undefined>[] = [];
  const last: Record<string, number | undefined> = {};
  for (let second = 0; second < seconds; second++) {
    for (const tick of race.second(roster, goal)) {
      ticks.push({ ...tick, second });
      last[tick.racer] = tick.total;
    }
    totals.push({ ...last });
  }
  return { ticks, totals };
}

const crossedAt = ({ ticks }: Run, goal: number): number =>
  ticks.find(({ total }) => total >= goal)?.second ?? Infinity;

describe('a race that is made up', () => {
  test('SHOW-71: the same seed and racers give the same race, another seed another one', () => {
    expect(run(7, duel, 1_000_000).ticks).toEqual(run(7, duel, 1_000_000).ticks);
    expect(run(8, duel, 1_000_000).ticks).not.toEqual(run(7, duel, 1_000_000).ticks);
  });

  test.each([1_000_000, 259_000_000, 50_000, 1_000, 100])(
    'SHOW-71: %d is crossed after four to nine minutes, and was not reached at the start',
    (goal) => {
      for (const seed of seeds) {
        const race = run(seed, duel, goal);
        expect(race.ticks[0]?.total).toBeLessThan(goal);
        expect(crossedAt(race, goal) / 60).toBeGreaterThan(4);
        expect(crossedAt(race, goal) / 60).toBeLessThan(9);
      }
    },
  );

  test('SHOW-71: two are close together: they overtake each other before the milestone, and are near it at the same time', () => {
    for (const seed of seeds) {
      const race = run(seed, duel, 1_000_000);
      const end = crossedAt(race, 1_000_000);
      const ahead = race.totals.slice(10, end).map(({ actor = 0, network = 0 }) => actor > network);
      const turns = ahead.filter((now, index) => index > 0 && now !== ahead[index - 1]).length;
      expect(turns).toBeGreaterThan(0);
      const { actor = 0, network = 0 } = race.totals[end] ?? {};
      expect(Math.abs(actor - network)).toBeLessThan(800);
    }
  });

  test('SHOW-71: there is a fall and a leap upwards before the milestone, and a silence', () => {
    for (const seed of seeds) {
      const race = run(seed, duel, 1_000_000);
      const before = race.ticks.filter(({ second }) => second < crossedAt(race, 1_000_000));
      const changes: number[] = [];
      const waits: number[] = [];
      for (const { id } of duel) {
        const own = before.filter(({ racer }) => racer === id);
        for (const [index, tick] of own.entries()) {
          const last = own[index - 1];
          if (last === undefined) continue;
          waits.push(tick.second - last.second);
          // A minute's worth within seconds.
          if (tick.second - last.second < 6) changes.push(tick.total - last.total);
        }
      }
      expect(Math.min(...changes)).toBeLessThan(-200);
      expect(Math.max(...changes)).toBeGreaterThan(150);
      expect(Math.max(...waits)).toBeGreaterThan(30);
    }
  });

  test('SHOW-71: rates drift', () => {
    const { totals } = run(2009, duel, 1_000_000);
    const minutes = [1, 2, 4, 5, 8].map(
      (at) => (totals[at * 60]?.['actor'] ?? 0) - (totals[(at - 1) * 60]?.['actor'] ?? 0),
    );
    expect(Math.max(...minutes) / Math.max(1, Math.min(...minutes.filter((gain) => gain > 0)))).toBeGreaterThan(1.1);
  });

  test('SHOW-71: every account of a racer reports, one alone runs too, and what only runs along stays behind', () => {
    const many: RosterRacer = {
      id: 'network',
      alsoRunning: false,
      accounts: Array.from({ length: 45 }, (_, n) => `a${n}`),
    };
    const race = run(3, [one('actor'), many, one('singer'), one('other', true)], 1_000_000);
    expect(new Set(race.ticks.filter(({ racer }) => racer === 'network').map(({ account }) => account)).size).toBe(45);
    const rounded = race.ticks.filter(({ racer }) => racer === 'singer');
    expect(rounded.every(({ total, resolution }) => resolution > 1 && total % resolution === 0)).toBe(true);
    expect(race.totals.at(-1)?.['other']).toBeLessThan(1_000_000);
    expect(crossedAt(run(3, [one('solo')], 5_000), 5_000)).toBeLessThan(540);
  });

  test('SHOW-71: the milestones after the first are run to as well', () => {
    const race = createSyntheticRace(11);
    const seen = new Set<number>();
    let goal = 998_000;
    for (let second = 0; second < 3_600; second++) {
      for (const { total } of race.second(duel, goal)) if (total >= goal) seen.add(goal);
      while (seen.has(goal)) goal += 1_000;
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  test('SHOW-75: what a person types is gone on from', () => {
    const race = createSyntheticRace(5);
    for (let second = 0; second < 20; second++) race.second(duel, 1_000_000);
    race.adopt('actor', 'main', 123_456);
    const next = Array.from({ length: 10 }, () => race.second(duel, 1_000_000)).flat();
    const totals = next.filter(({ racer }) => racer === 'actor').map(({ total }) => total);
    expect(totals.length).toBeGreaterThan(0);
    for (const total of totals) expect(Math.abs(total - 123_456)).toBeLessThan(1_000);
  });
});
