import { crossingAt } from './crossing.ts';
import type { Racer, RaceState } from './race-state.ts';
import { contenders } from './totals.ts';

/** The lowest milestone that no contender has confirmed, else the highest. */
export function milestoneInForce(race: RaceState): number | null {
  const open = race.milestones.find((milestone) => !contenders(race).some((racer) => isDone(racer, milestone)));
  return open ?? race.milestones.at(-1) ?? null;
}

function isDone(racer: Racer, milestone: number): boolean {
  const phase = crossingAt(racer, milestone)?.phase;
  return phase === 'confirmed' || phase === 'past';
}
