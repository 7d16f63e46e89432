import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';

const byOrder = (one: RacerView, other: RacerView): number =>
  one.order < other.order ? -1 : one.order > other.order ? 1 : 0;

/** More racers than this are a table, sorted by place; fewer keep their lanes, as on a track. */
export const fixedLanes = 2;

/** The contenders as the screen lists them. Two keep the order of the show file: bars that swap lanes are hard to follow. */
export function laneOrder(race: RaceView): RacerView[] {
  const lanes = Object.values(race.racers)
    .filter((racer) => !racer.alsoRunning)
    .sort(byOrder);
  if (lanes.length <= fixedLanes) return lanes;
  const place = (racer: RacerView): number => racer.place ?? Number.POSITIVE_INFINITY;
  return lanes.sort((one, other) => (place(one) === place(other) ? byOrder(one, other) : place(one) - place(other)));
}

/** Those who do not contend, the highest first. */
export function alsoRunning(race: RaceView): RacerView[] {
  return Object.values(race.racers)
    .filter((racer) => racer.alsoRunning)
    .sort((one, other) => (other.total ?? -1) - (one.total ?? -1) || byOrder(one, other));
}
