import { type Instant, second } from '../../shared/lib/instant.ts';
import type { ShowClock } from './engine-port.ts';

export interface TickerDeps {
  readonly clock: ShowClock;
  /** When a tick must come at the latest, by the show's clock; null = no tick would change anything. */
  readonly due: () => Instant | null;
  readonly tick: () => void;
}

export interface Ticker {
  /** Looks again at when the next tick is due: after every change of the state. */
  review(): void;
  stop(): void;
}

/** Lets the clock move the show on when nothing else does: one timer, none while no tick is due. */
export function createTicker({ clock, due, tick }: TickerDeps): Ticker {
  let scheduled: { readonly at: Instant; readonly cancel: () => void } | null = null;
  let ticking = false;
  let stopped = false;

  const schedule = (at: Instant): void => {
    scheduled?.cancel();
    scheduled = { at, cancel: clock.schedule(at, fire) };
  };
  const fire = (): void => {
    const missed = scheduled?.at ?? null;
    scheduled = null;
    ticking = true;
    try {
      tick();
    } finally {
      ticking = false;
      const next = stopped ? null : due();
      // The tick did not help (a disk that is full for a moment): wait, rather than spin.
      if (next !== null) schedule(missed !== null && next <= missed ? clock.now() + second * clock.rate : next);
    }
  };

  return {
    review: () => {
      if (ticking || stopped) return;
      const at = due();
      if (at === (scheduled?.at ?? null)) return;
      if (at !== null) schedule(at);
      else {
        scheduled?.cancel();
        scheduled = null;
      }
    },
    stop: () => {
      stopped = true;
      scheduled?.cancel();
      scheduled = null;
    },
  };
}
