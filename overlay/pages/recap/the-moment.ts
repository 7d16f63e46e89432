import type { RecapView } from '../../../shared/projections/recap-view.ts';

export type RecapCrossing = RecapView['record']['crossings'][number];

/** The crossing that the show was about: the first one of the last milestone that was surely reached; null = nobody crossed. */
export function theCrossing({ record: { crossings } }: Pick<RecapView, 'record'>): RecapCrossing | null {
  const goal = crossings.findLast(({ confirmedAt }) => confirmedAt !== null)?.milestone ?? crossings.at(-1)?.milestone;
  return crossings.find(({ milestone }) => milestone === goal) ?? null;
}

/** The recap of those who contend: whoever only runs along is far away from the moment. */
export const ofContenders = (recap: RecapView): RecapView => ({
  ...recap,
  racers: recap.racers.filter(({ alsoRunning }) => !alsoRunning),
});
