import type { Instant } from '../../lib/instant.ts';
import type { ShowState } from '../show-state.ts';
import type { VictoryState, WaitingClaim } from './victory-state.ts';

/** The one that comes by itself when the screen is free; null = nobody is in line. */
export const firstInLine = ({ waiting }: Pick<VictoryState, 'waiting'>): WaitingClaim | null =>
  waiting.find(({ queued }) => queued) ?? null;

/** When its turn comes: when the one on screen is over. null = a tick would fire nothing. */
export function victoryDue({ victory, show }: Pick<ShowState, 'victory' | 'show'>): Instant | null {
  const next = firstInLine(victory);
  if (next === null || show.phase === 'wrapped') return null;
  return victory.last?.ends ?? next.at;
}
