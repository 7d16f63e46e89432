import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';

/** Contenders as the show lists them, then those that are also running. */
export function racersInOrder({ racers }: Pick<RaceView, 'racers'>): RacerView[] {
  const byOrder = (a: RacerView, b: RacerView): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
  const all = Object.values(racers).sort(byOrder);
  return [...all.filter(({ alsoRunning }) => !alsoRunning), ...all.filter(({ alsoRunning }) => alsoRunning)];
}
