import { crossingAt } from '../domain/race/crossing.ts';
import type { Crossing, Racer, RaceState } from '../domain/race/race-state.ts';

export type Crossed = Extract<Crossing, { phase: 'seen' | 'confirmed' }>;

export const isCrossed = (crossing: Crossing | undefined): crossing is Crossed =>
  crossing?.phase === 'seen' || crossing?.phase === 'confirmed';

/** Whoever was in the race, and those who were taken out of it: they stay on its record. */
export const everRaced = (race: RaceState): readonly Racer[] => [
  ...Object.values(race.racers),
  ...Object.values(race.retired),
];

/** Does another racer's interval at the same milestone overlap this one? Then nobody can say who was first (RACE-9). */
export function isPhotoFinish(race: RaceState, racer: Racer, milestone: number): boolean {
  const own = crossingAt(racer, milestone);
  if (!isCrossed(own)) return false;
  return everRaced(race).some((rival) => {
    const other = rival.id === racer.id ? undefined : crossingAt(rival, milestone);
    return isCrossed(other) && other.from < own.to && own.from < other.to;
  });
}
