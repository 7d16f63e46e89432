import type { Duration, Instant } from '../../shared/lib/instant.ts';
import type { Budget } from './fetch/rate-headers.ts';
import type { RequestLimit } from './source.ts';

/** The limits of one platform host, shared by every source that asks it. */
export interface HostGate {
  /** Takes a token and says how long to wait before it may be used. */
  take(now: Instant): Duration;
  /** When the next token could be used, without taking it. */
  opensAt(now: Instant): Instant;
  /** The platform asked to be left alone until then. */
  closeUntil(at: Instant): void;
  /** Notes the limit that the platform reports; an exhausted one closes the gate. */
  note(budget: Budget): void;
  readonly budget: Budget | null;
}

/** A token bucket (kept as the time at which it would be full again) behind a gate that the platform can close. */
export function createHostGate({ interval, burst }: RequestLimit): HostGate {
  let fullAt: Instant = 0;
  let closedUntil: Instant = 0;
  let budget: Budget | null = null;
  const opensAt = (now: Instant): Instant => Math.max(now, closedUntil, fullAt - (burst - 1) * interval);
  return {
    take(now) {
      const at = opensAt(now);
      fullAt = Math.max(fullAt, at) + interval;
      return at - now;
    },
    opensAt,
    closeUntil(at) {
      closedUntil = Math.max(closedUntil, at);
    },
    note(reported) {
      budget = reported;
      if (reported.remaining === 0) closedUntil = Math.max(closedUntil, reported.resetAt);
    },
    get budget() {
      return budget;
    },
  };
}
