import { randomBytes, timingSafeEqual } from 'node:crypto';
import { digestOf, type KeyRole } from './key.ts';

/** One-time codes: a screenshot of a link that holds one is worthless after use, or after two minutes. */
export interface Pairing {
  /** A new 128-bit code for a role. */
  issue(role: KeyRole): string;
  /** The role that the code was made for, once; null when it is unknown, used or too old. */
  redeem(code: string): KeyRole | null;
}

interface Pending {
  readonly digest: Buffer;
  readonly role: KeyRole;
  readonly until: number;
}

const lifetime = 120_000;
const maxPending = 16;

/** `now`: milliseconds of a clock that never goes back. */
export function createPairing({ now }: { readonly now: () => number }): Pairing {
  let pending: readonly Pending[] = [];
  const alive = (): readonly Pending[] => pending.filter((one) => one.until > now());
  return {
    issue(role) {
      const code = randomBytes(16).toString('base64url');
      pending = [...alive(), { digest: digestOf(code), role, until: now() + lifetime }].slice(-maxPending);
      return code;
    },
    redeem(code) {
      const digest = digestOf(code);
      const match = alive().filter((one) => timingSafeEqual(one.digest, digest));
      pending = alive().filter((one) => !match.includes(one));
      return match[0]?.role ?? null;
    },
  };
}
