import type { Duration, Instant } from '../../../shared/lib/instant.ts';
import type { PollClock } from '../poll-clock.ts';

export interface TestClock extends PollClock {
  /** When the next timer is due; null = none. */
  readonly nextAt: Instant | null;
  /** Moves to the next timer and runs it. */
  runNext(): void;
  /** Moves on, running every timer on the way. */
  advance(by: Duration): void;
}

/** A clock that moves only when a test says so. */
export function createTestClock(start: Instant = Date.UTC(2026, 0, 1)): TestClock {
  let now = start;
  let timers: readonly { readonly at: Instant; readonly callback: () => void }[] = [];
  const runNext = (): void => {
    const [first, ...rest] = timers.toSorted((a, b) => a.at - b.at);
    if (!first) throw new Error('no timer is waiting');
    timers = rest;
    now = Math.max(now, first.at);
    first.callback();
  };
  const nextAt = (): Instant | null => (timers.length === 0 ? null : Math.min(...timers.map(({ at }) => at)));
  return {
    now: () => now,
    schedule(at, callback) {
      const timer = { at, callback };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    get nextAt() {
      return nextAt();
    },
    runNext,
    advance(by) {
      const end = now + by;
      for (let at = nextAt(); at !== null && at <= end; at = nextAt()) runNext();
      now = end;
    },
  };
}
