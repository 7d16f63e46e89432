import type { Instant } from '../../lib/instant.ts';
import type { Crossing, Racer } from './race-state.ts';
import { isSurelyUnder, racerTotal } from './totals.ts';

export const crossingKey = (milestone: number): string => String(milestone);

export function crossingAt(racer: Racer, milestone: number): Crossing | undefined {
  return racer.crossings[crossingKey(milestone)];
}

/**
 * Where a racer stands at each milestone, as far as totals alone tell: under, or past before anybody looked. What was seen or
 * confirmed is changed by its own events only.
 */
export function watchMilestones(racer: Racer, milestones: readonly number[], at: Instant): Racer['crossings'] {
  const total = racerTotal(racer);
  if (total === null || racer.alsoRunning) return racer.crossings;
  let crossings = racer.crossings;
  for (const milestone of milestones) {
    const key = crossingKey(milestone);
    const known = crossings[key];
    if (known?.phase === 'seen' || known?.phase === 'confirmed') continue;
    if (isSurelyUnder(racer, milestone)) crossings = { ...crossings, [key]: { phase: 'under', at } };
    else if (total >= milestone && known === undefined) crossings = { ...crossings, [key]: { phase: 'past' } };
  }
  return crossings;
}

/** Keeps the record of milestones that are no longer run to, and forgets where a racer merely stood. */
export function forgetMilestones(crossings: Racer['crossings'], milestones: readonly number[]): Racer['crossings'] {
  const kept = Object.entries(crossings).filter(
    ([key, crossing]) => crossing.phase === 'confirmed' || milestones.includes(Number(key)),
  );
  return Object.fromEntries(kept);
}
