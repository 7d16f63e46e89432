import type { Duration, Instant } from '../../shared/lib/instant.ts';

/** The time by which sources are asked: the wall's. A live show clock is one. */
export interface PollClock {
  now(): Instant;
  /** Calls back once when the time has come; returns the cancel. */
  schedule(at: Instant, callback: () => void): () => void;
}

/** Resolves after `wait`; rejects with the signal's reason when it ends first. */
export function pause(clock: PollClock, wait: Duration, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const cancel = clock.schedule(clock.now() + wait, () => {
      signal.removeEventListener('abort', ended);
      resolve();
    });
    const ended = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', ended, { once: true });
  });
}
