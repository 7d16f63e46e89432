import type { CueView } from '../../../shared/projections/cue-view.ts';

/** The rundown, from the top. */
export const rundownOrder = (rundown: Readonly<Record<string, CueView>>): readonly CueView[] =>
  Object.values(rundown).sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));

/** What a cue is moved before, to stand one place higher or lower; undefined where it is at that end already. */
export function beforeStep(order: readonly CueView[], id: string, step: -1 | 1): string | null | undefined {
  const at = order.findIndex((cue) => cue.id === id);
  if (at === -1 || (step === -1 ? at === 0 : at === order.length - 1)) return undefined;
  return step === -1 ? (order[at - 1]?.id ?? null) : (order[at + 2]?.id ?? null);
}
