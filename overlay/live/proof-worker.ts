import type { ChallengeParameters } from 'altcha-lib/types';
import { handler } from 'altcha-lib/workers/shared';
import { sha256 } from '@noble/hashes/sha2.js';

/** Runs in a thread of its own. It hashes by itself, for `crypto.subtle` is missing on plain http pages in a local network. */
handler({
  deriveKey: ({ cost }: ChallengeParameters, salt: Uint8Array, password: Uint8Array) => {
    const first = new Uint8Array(salt.length + password.length);
    first.set(salt);
    first.set(password, salt.length);
    let derivedKey = sha256(first);
    for (let round = 1; round < cost; round++) derivedKey = sha256(derivedKey);
    return Promise.resolve({ derivedKey });
  },
});
