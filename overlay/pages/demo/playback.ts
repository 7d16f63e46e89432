import { minute, second, type Duration, type Instant } from '../../../shared/lib/instant.ts';
import { end, hisCrossing, start } from './april-2009.ts';

/** A stretch of the demo: this much of the show in that much real time. */
interface Stretch {
  readonly until: Instant;
  readonly lasts: Duration;
}

/** The night and day in between fly past; the last minutes before the line do not. The victory has its twenty seconds. */
const stretches: readonly Stretch[] = [
  { until: start + 20 * minute, lasts: 5 * second },
  { until: hisCrossing - 40 * minute, lasts: 27 * second },
  { until: hisCrossing - 3 * minute, lasts: 14 * second },
  { until: hisCrossing + 20 * second, lasts: 10 * second },
  { until: hisCrossing + minute, lasts: 21 * second },
  { until: end, lasts: 14 * second },
];

/** How long the demo takes, real time. */
export const demoLength: Duration = stretches.reduce((sum, { lasts }) => sum + lasts, 0);

export interface PlaybackPoint {
  readonly now: Instant;
  /** Show milliseconds per real one; 1 when it is over. */
  readonly rate: number;
}

/** Where the show's clock stands after so much real time. */
export function playbackAt(elapsed: Duration): PlaybackPoint {
  let from = start;
  let before = 0;
  for (const { until, lasts } of stretches) {
    const rate = (until - from) / lasts;
    if (elapsed < before + lasts) return { now: from + Math.max(0, elapsed - before) * rate, rate };
    from = until;
    before += lasts;
  }
  return { now: end + (elapsed - demoLength), rate: 1 };
}
