import type { Duration } from '../lib/instant.ts';
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

/**
 * How many characters of a message this host has read so long after it went on air. One that is taken off before it could be read at
 * this pace (`allotted`) is read faster.
 */
export function charactersRead(pace: PaceView, length: number, elapsed: Duration, allotted: Duration | null): number {
  const hurry = allotted === null ? 1 : Math.max(1, readingTime(pace, length) / Math.max(1, allotted));
  return Math.min(length, Math.max(0, (elapsed * hurry - pace.base) / pace.perCharacter));
}

/** How long after it went on air this host has read so many characters of it: `charactersRead` the other way round. */
export function readAfter(pace: PaceView, length: number, characters: number, allotted: Duration | null): Duration {
  const hurry = allotted === null ? 1 : Math.max(1, readingTime(pace, length) / Math.max(1, allotted));
  return readingTime(pace, characters) / hurry;
}
