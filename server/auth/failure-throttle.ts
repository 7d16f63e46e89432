import { createTokenBuckets } from './token-buckets.ts';

/** Slows those who guess keys or codes. Asked only after a failure, so a right key is never delayed and never locked out. */
export interface FailureThrottle {
  /** Notes a failure of this address (as `addressKey` gives it) and resolves when it may be answered. */
  failed(address: string): Promise<void>;
}

export interface FailureThrottleOptions {
  readonly now: () => number;
  /** Milliseconds of delay once the address has used up its failures. */
  readonly delay?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const waitUnref = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Ten failures at once, then one in five seconds; beyond that each answer waits a second. */
export function createFailureThrottle({
  now,
  delay = 1000,
  wait = waitUnref,
}: FailureThrottleOptions): FailureThrottle {
  const buckets = createTokenBuckets({ rate: 0.2, burst: 10, now });
  return {
    async failed(address) {
      if (buckets.take(address) > 0) await wait(delay);
    },
  };
}
