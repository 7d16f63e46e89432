import type { Reading } from '../domain/queue/queue-state.ts';
import type { PaceView } from './queue-view.ts';

/** Drawing breath, saying the name. */
const base = 1_500;
/** About 140 words a minute. */
const common = 70;
const fewest = 3;
const slowest = 500;
const fastest = 20;

/** How this host reads: the middle of the last readings, so that one with a long aside does no harm. */
export function paceOf(readings: readonly Reading[]): PaceView {
  if (readings.length < fewest) return { base, perCharacter: common, measured: readings.length };
  const each = readings.map(({ lasted, graphemes }) => Math.max(0, lasted - base) / graphemes).sort((a, b) => a - b);
  const middle = each[Math.floor(each.length / 2)] ?? common;
  return { base, perCharacter: Math.round(Math.min(slowest, Math.max(fastest, middle))), measured: readings.length };
}

/** Milliseconds for a message of so many characters. */
export const readingTime = (pace: PaceView, length: number): number => pace.base + length * pace.perCharacter;
