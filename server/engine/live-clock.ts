import type { Duration, Instant } from '../../shared/lib/instant.ts';
import type { ShowClock } from './engine-port.ts';
import { waitUntil } from './timer.ts';

export interface LiveClockDeps {
  /** The wall's clock: may jump either way. */
  readonly wall?: () => Instant;
  /** Milliseconds that never run backwards, but may stand still while the machine sleeps. */
  readonly monotonic?: () => Duration;
}

/** Further ahead than this, the wall's clock has jumped (sleep, a corrected date) and is followed. */
const jump: Duration = 500;

/**
 * The time of a live show: the wall's when the server starts, then onwards without ever going back. When the wall's clock jumps ahead
 * the show goes with it; when it is set back, the show's goes on as before.
 */
export function createLiveClock({
  wall = Date.now,
  monotonic = () => performance.now(),
}: LiveClockDeps = {}): ShowClock {
  let base = wall() - monotonic();

  const now = (): Instant => {
    const wallNow = wall();
    const ran = base + monotonic();
    if (wallNow - ran > jump) base += wallNow - ran;
    return Math.floor(base + monotonic());
  };

  return {
    now,
    rate: 1,
    // Long waits are looked at again each half minute, because a timer does not count the time that the machine slept.
    schedule: (at, callback) => waitUntil(() => at - now(), callback, 30_000),
    onRateChange: () => () => undefined,
  };
}
