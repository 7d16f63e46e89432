import { rankBetween } from '../../lib/rank.ts';
import type { Cue, CueId, CueState } from './cue-state.ts';

/** The rundown, from the top. */
export const inOrder = ({ cues }: Pick<CueState, 'cues'>): readonly Cue[] =>
  Object.values(cues).sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));

/** The rank before a cue, or at the end. */
export function rankBefore(state: CueState, before: CueId | null, moving: CueId | null = null): string {
  const others = inOrder(state).filter(({ id }) => id !== moving);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  const next = at === -1 ? null : (others[at]?.rank ?? null);
  const previous = at === -1 ? (others.at(-1)?.rank ?? null) : (others[at - 1]?.rank ?? null);
  return rankBetween(previous, next);
}

/** What is taken where nobody says: the first one below the last that has not been on air, else the first of all that has not. */
export function nextCue(state: CueState): Cue | null {
  const order = inOrder(state);
  const last = order.findIndex(({ id }) => id === state.last);
  const waits = ({ takenAt }: Cue): boolean => takenAt === null;
  return order.slice(last + 1).find(waits) ?? order.find(waits) ?? null;
}
