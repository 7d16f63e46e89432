import type { Duration, Instant } from '../../shared/lib/instant.ts';
import type { ShowClock } from './engine-port.ts';
import { waitUntil } from './timer.ts';

export interface ReplayClockOptions {
  /** The time at which the file begins. */
  readonly startAt: Instant;
  /** Show milliseconds per real one; 0 = as fast as it goes, then `advanceTo` alone moves the clock. */
  readonly speed: number;
  /** It shows no later time before `end`, however late what is due comes: at a high speed that would be hours. */
  readonly endAt?: Instant;
  /** Stands still until `begin`. */
  readonly stands?: boolean;
  /** Milliseconds that never run backwards. */
  readonly monotonic?: () => Duration;
}

/** The clock of a replay: the file's time at the replay's speed, and real time from the file's end on. */
export interface ReplayClock extends ShowClock {
  /** Lets a clock run that stands. */
  begin(): void;
  /** Moves the clock to `at`, if that is later, and lets everything that was scheduled up to then happen at its own time. */
  advanceTo(at: Instant): void;
  /** The file is over: from here the clock runs at rate 1. */
  end(): void;
}

interface Appointment {
  readonly at: Instant;
  readonly callback: () => void;
}

/**
 * What is scheduled happens in the order of its times, and `now()` is that time while it happens, however late the timer comes: at
 * speed 3600 a millisecond's delay would be seconds of the show, and no two replays would be alike.
 */
export function createReplayClock({
  startAt,
  speed,
  endAt = Infinity,
  stands = false,
  monotonic = () => performance.now(),
}: ReplayClockOptions): ReplayClock {
  const appointments = new Set<Appointment>();
  const rateListeners = new Set<() => void>();
  let anchor = { show: startAt, real: monotonic(), pace: stands ? 0 : speed };
  /** No time before this one is shown again. */
  let shown = startAt;
  /** The time of the appointment that is being kept. */
  let frozen: Instant | null = null;
  /** Appointments up to here are kept. */
  let keptUntil = startAt;
  let ended = false;
  let cancelTimer: () => void = () => undefined;

  const running = (): Instant => {
    const time = Math.floor(anchor.show + (monotonic() - anchor.real) * anchor.pace);
    return ended ? time : Math.min(time, endAt);
  };
  const now = (): Instant => (shown = Math.max(shown, frozen ?? running()));

  function keepAppointments(until: Instant): void {
    keptUntil = Math.max(keptUntil, until);
    // One that moves the clock on itself: the loop below is still at work.
    if (frozen !== null) return;
    try {
      for (let next = earliest(); next !== null && next.at <= keptUntil; next = earliest()) {
        appointments.delete(next);
        frozen = Math.max(shown, next.at);
        next.callback();
      }
    } finally {
      frozen = null;
      arm();
    }
  }

  function earliest(): Appointment | null {
    let first: Appointment | null = null;
    for (const appointment of appointments) if (first === null || appointment.at < first.at) first = appointment;
    return first;
  }

  function arm(): void {
    cancelTimer();
    const next = earliest();
    if (next === null || frozen !== null) return;
    const { pace } = anchor;
    const passed = next.at <= shown;
    if (pace === 0 && !passed) return;
    cancelTimer = waitUntil(
      () => (passed ? 0 : (next.at - running()) / pace),
      () => {
        keepAppointments(running());
      },
      30_000,
    );
  }

  return {
    now,
    get rate() {
      return ended || speed === 0 ? 1 : speed;
    },
    schedule: (at, callback) => {
      const appointment = { at, callback };
      appointments.add(appointment);
      arm();
      return () => {
        appointments.delete(appointment);
        arm();
      };
    },
    onRateChange: (listener) => {
      rateListeners.add(listener);
      return () => rateListeners.delete(listener);
    },
    begin: () => {
      if (ended || anchor.pace === speed) return;
      anchor = { show: now(), real: monotonic(), pace: speed };
      arm();
    },
    advanceTo: (at) => {
      if (at > running()) anchor = { ...anchor, show: at, real: monotonic() };
      keepAppointments(at);
    },
    end: () => {
      if (ended) return;
      const changes = speed !== 1 && speed !== 0;
      anchor = { show: now(), real: monotonic(), pace: 1 };
      ended = true;
      arm();
      if (changes) for (const listener of [...rateListeners]) listener();
    },
  };
}
