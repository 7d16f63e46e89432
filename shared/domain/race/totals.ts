import type { Racer, RaceState } from './race-state.ts';

/** The sum of the last accepted totals; null until each account has reported (RACE-1). */
export function racerTotal(racer: Racer): number | null {
  let sum = 0;
  let any = false;
  for (const account of Object.values(racer.accounts)) {
    if (account.total === null) return null;
    sum += account.total;
    any = true;
  }
  return any ? sum : null;
}

/** How coarse the sum is: each account hides up to resolution − 1 followers. */
export function racerResolution(racer: Racer): number {
  return Object.values(racer.accounts).reduce((hidden, account) => hidden + account.resolution - 1, 0) + 1;
}

/** True where even the followers that rounding hides cannot make up the difference. */
export function isSurelyUnder(racer: Racer, milestone: number): boolean {
  const total = racerTotal(racer);
  return total !== null && total + racerResolution(racer) - 1 < milestone;
}

/** The racers of the show file's order. */
export function racersInOrder(race: RaceState): Racer[] {
  return Object.values(race.racers).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
}

/** The racers that contend, in the show file's order. */
export function contenders(race: RaceState): Racer[] {
  return racersInOrder(race).filter((racer) => !racer.alsoRunning);
}
