import { randomBytes } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { minute, type Duration } from '../../../shared/lib/instant.ts';
import type { Proof } from './form-item.ts';

export interface ProofOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** What the hash must begin with: each hexadecimal digit makes it sixteen times as much work. */
  readonly prefix?: string;
  /** Hashes for each try while nothing much comes in. */
  readonly cost?: number;
  /** How long a challenge is good for. */
  readonly lasts?: Duration;
  /** So many messages a minute are usual; each doubling beyond doubles the work. */
  readonly usual?: number;
}

export type ProofTrouble = 'proof-expired' | 'proof-forged' | 'proof-wrong' | 'proof-used';

/** Challenges that cost a browser a second or two, and a flood of a thousand messages half an hour. No third party knows of them. */
export interface ProofOfWork {
  challenge(): Promise<Challenge>;
  /** Null = good, and used up from now on. */
  take(proof: Proof): Promise<ProofTrouble | null>;
  /** The message could not be taken, for no fault of its sender: the proof is good for the next try. */
  giveBack(proof: Proof): void;
}

const algorithm = 'SHA-256';
const mostDoublings = 4;

/** The key that signs challenges is made here and dies with the process: after a restart a page asks for another challenge. */
export function createProofOfWork(options: ProofOptions): ProofOfWork {
  const { monotonic, prefix = '0000', cost = 4, lasts = 20 * minute, usual = 30 } = options;
  const secret = randomBytes(32).toString('hex');
  /** Signatures of the challenges that were used, with when they may be forgotten: oldest first. */
  const used = new Map<string, number>();
  let recent: number[] = [];

  function load(): number {
    const from = monotonic() - minute;
    recent = recent.filter((at) => at >= from);
    return Math.max(0, Math.min(mostDoublings, Math.floor(Math.log2(Math.max(1, recent.length / usual)))));
  }

  function forget(): void {
    const now = monotonic();
    for (const [signature, until] of used) {
      if (until > now) return;
      used.delete(signature);
    }
  }

  return {
    challenge: () =>
      createChallenge({
        algorithm,
        cost: cost * 2 ** load(),
        deriveKey,
        expiresAt: new Date(Date.now() + lasts),
        hmacSignatureSecret: secret,
        keyPrefix: prefix,
      }),
    async take({ challenge, solution }) {
      const { signature } = challenge;
      if (used.has(signature)) return 'proof-used';
      const { counter, derivedKey } = solution;
      const claimed = { counter, derivedKey };
      const verdict = await verifySolution({ challenge, solution: claimed, deriveKey, hmacSignatureSecret: secret });
      if (verdict.expired) return 'proof-expired';
      if (verdict.invalidSignature === true) return 'proof-forged';
      if (!verdict.verified) return 'proof-wrong';
      // Looked at again: the same proof may have come twice at once.
      if (used.has(signature)) return 'proof-used';
      forget();
      used.set(signature, monotonic() + lasts);
      recent.push(monotonic());
      return null;
    },
    giveBack: ({ challenge }) => void used.delete(challenge.signature),
  };
}
