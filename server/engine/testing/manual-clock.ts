import type { Duration, Instant } from '../../../shared/lib/instant.ts';
import type { ShowClock } from '../engine-port.ts';

/** A show clock that moves when the test says so. */
export interface ManualClock extends ShowClock {
  advance(by: Duration): void;
  /** How many callbacks wait for their time. */
  readonly waiting: number;
}

export function createManualClock(startAt: Instant): ManualClock {
  let time = startAt;
  const appointments = new Map<symbol, { readonly at: Instant; readonly callback: () => void }>();
  const nextDue = (): symbol | undefined =>
    [...appointments].filter(([, { at }]) => at <= time).sort(([, a], [, b]) => a.at - b.at)[0]?.[0];
  return {
    rate: 1,
    now: () => time,
    schedule: (at, callback) => {
      const own = Symbol();
      appointments.set(own, { at, callback });
      return () => appointments.delete(own);
    },
    onRateChange: () => () => undefined,
    get waiting() {
      return appointments.size;
    },
    advance: (by) => {
      time += by;
      for (let own = nextDue(); own !== undefined; own = nextDue()) {
        const { callback } = appointments.get(own)!;
        appointments.delete(own);
        callback();
      }
    },
  };
}
