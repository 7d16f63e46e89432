import type { Instant } from '../../lib/instant.ts';
import type { ShowState } from '../show-state.ts';

/** Is a victory on screen? What speaks or shows a message waits meanwhile. */
export const isVictoryPlaying = ({ moments }: Pick<ShowState, 'moments'>, now: Instant): boolean =>
  victoryPlaysUntil({ moments }, now) !== null;

/** Until when, by the show's clock; null = none is on screen. */
export function victoryPlaysUntil({ moments }: Pick<ShowState, 'moments'>, now: Instant): Instant | null {
  const ends = moments
    .filter((moment) => moment.kind === 'victory-fired' && moment.cancelled !== true && moment.playUntil > now)
    .map(({ playUntil }) => playUntil);
  return ends.length === 0 ? null : Math.max(...ends);
}
