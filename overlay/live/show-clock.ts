import type { Instant } from '../../shared/lib/instant.ts';

/** The show's clock as a page knows it: the last frame's time, carried on by the page's own steady clock. */
export interface ShowClockReading {
  /** The show's time when the last frame left the server. */
  readonly at: Instant;
  /** The page's steady clock when that frame came in, ms. */
  readonly seenAt: number;
  /** Show milliseconds per real one. */
  readonly rate: number;
}

/** A rate that can be divided by: a clock that stands still or jumps is read as an ordinary one. */
export const usableRate = (rate: number): number => (Number.isFinite(rate) && rate > 0 ? rate : 1);

/** The show's time at `steadyNow` (performance.now()). */
export function showTime(reading: ShowClockReading, steadyNow: number): Instant {
  return reading.at + Math.max(0, steadyNow - reading.seenAt) * usableRate(reading.rate);
}
