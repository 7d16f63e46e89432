import { createTokenBuckets } from '../auth/token-buckets.ts';
import type { GatewayLog } from './gateway-log.ts';

/** Counts what the gateway refuses, drops and suffers, and logs some of it: a flood must not fill the disk. */
export interface Happenings {
  refused(reason: string, address?: string): void;
  struck(reason: string): void;
  dropped(reason: string, address: string): void;
  fault(error: unknown): void;
  counts(): Readonly<Record<string, number>>;
}

export function createHappenings(log: GatewayLog, now: () => number): Happenings {
  const counted = new Map<string, number>();
  const loggable = createTokenBuckets({ rate: 0.1, burst: 5, now, maxKeys: 100 });

  function note(kind: string, reason: string, facts: Readonly<Record<string, unknown>>, message: string): void {
    const name = `${kind}:${reason}`;
    counted.set(name, (counted.get(name) ?? 0) + 1);
    if (loggable.take(name) === 0) log.warn({ reason, so_far: counted.get(name), ...facts }, message);
  }

  return {
    refused: (reason, address) =>
      note('refused', reason, address === undefined ? {} : { address }, 'a websocket was refused'),
    struck: (reason) => note('struck', reason, {}, 'a page sent a frame that none of ours sends'),
    dropped: (reason, address) => note('dropped', reason, { address }, 'a connection was closed'),
    fault(error) {
      counted.set('faults', (counted.get('faults') ?? 0) + 1);
      log.error({ err: error }, 'a fault in the gateway');
    },
    counts: () => Object.fromEntries(counted),
  };
}
