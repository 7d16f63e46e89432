import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { describe, expect, test } from 'vitest';
import type { Proof } from './form-item.ts';
import { createProofOfWork, type ProofOfWork, type ProofOptions } from './proof-of-work.ts';

let time = 0;
const easy = (more: Partial<ProofOptions> = {}): ProofOfWork =>
  createProofOfWork({ monotonic: () => time, prefix: '0', cost: 1, ...more });

async function solved(work: ProofOfWork): Promise<Proof> {
  const challenge = await work.challenge();
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) } as Proof;
}

describe('proof of work', () => {
  test('SEC-150: it is good once, also when it comes twice at once, and again after it was given back', async () => {
    const work = easy();
    const proof = await solved(work);
    expect((await Promise.all([work.take(proof), work.take(proof)])).sort()).toEqual([null, 'proof-used'].sort());
    work.giveBack(proof);
    expect(await work.take(proof)).toBeNull();
    expect(await work.take(proof)).toBe('proof-used');
  });

  test('SEC-150: a challenge that is too old counts no more', async () => {
    const work = easy({ lasts: -5_000 });
    expect(await work.take(await solved(work))).toBe('proof-expired');
  });

  test('SEC-157: the more comes in the more work each takes, and less again once it is quiet', async () => {
    const work = easy({ usual: 2 });
    const costOf = async (): Promise<number> => (await work.challenge()).parameters.cost;
    expect(await costOf()).toBe(1);
    for (let sent = 0; sent < 8; sent++) await work.take(await solved(work));
    expect(await costOf()).toBe(4);
    for (let sent = 0; sent < 100; sent++) await work.take(await solved(work));
    expect(await costOf()).toBe(16);
    time += 61_000;
    expect(await costOf()).toBe(1);
  });
});
