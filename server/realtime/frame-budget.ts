import { createTokenBuckets } from '../auth/token-buckets.ts';
import type { Member } from './admission.ts';
import type { GatewayLimits, Limit } from './limits.ts';

/**
 * What a page may send, counted by its key (without one, by its address) and never by its socket: reconnecting brings no new burst.
 */
export interface FrameBudget {
  /** 0: go on; else the milliseconds to wait; `flood`: far beyond, close the connection. */
  frame(payer: Payer): number | 'flood';
  /** 0: go on; else the milliseconds to wait. */
  resync(payer: Payer): number;
}
export interface Payer {
  readonly member: Member;
  readonly address: string;
}

const tenfold = ({ rate, burst }: Limit): Limit => ({ rate: rate * 10, burst: burst * 10 });

export function createFrameBudget(
  limits: Pick<GatewayLimits, 'crewFrames' | 'readerFrames' | 'resyncs'>,
  now: () => number,
): FrameBudget {
  const buckets = (limit: Limit) => createTokenBuckets({ ...limit, now });
  const crew = { frames: buckets(limits.crewFrames), flood: buckets(tenfold(limits.crewFrames)) };
  const readers = { frames: buckets(limits.readerFrames), flood: buckets(tenfold(limits.readerFrames)) };
  const resyncs = buckets(limits.resyncs);
  const keyOf = ({ member, address }: Payer): string => member.keyId ?? address;

  return {
    frame(payer) {
      const { frames, flood } = payer.member.role === 'overlay' || payer.member.role === 'viewer' ? readers : crew;
      const wait = frames.take(keyOf(payer));
      return flood.take(keyOf(payer)) > 0 ? 'flood' : wait;
    },
    resync: (payer) => resyncs.take(`${keyOf(payer)}|${payer.member.audience}`),
  };
}
