import type { Duration } from '../../shared/lib/instant.ts';

/**
 * Calls back once `remaining()` milliseconds have become none. Asks again when a timer comes early and after `longest`: a timer does
 * not see that a clock jumped, and cannot wait for more than 24 days. Does not keep the process alive. Returns the cancel.
 */
export function waitUntil(remaining: () => Duration, callback: () => void, longest: Duration): () => void {
  let timer: NodeJS.Timeout;
  const arm = (left: Duration): void => {
    timer = setTimeout(look, Math.min(Math.max(Math.ceil(left), 1), longest));
    timer.unref();
  };
  const look = (): void => {
    const left = remaining();
    if (left <= 0) callback();
    else arm(left);
  };
  // Never inside the call that schedules: the caller is still at work on what the callback will look at.
  arm(remaining());
  return () => {
    clearTimeout(timer);
  };
}
