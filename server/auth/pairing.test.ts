import { describe, expect, it } from 'vitest';
import { createFailureThrottle } from './failure-throttle.ts';
import { createPairRoute } from './pair-route.ts';
import { createPairing } from './pairing.ts';
import type { Links } from './links.ts';

const keys = { overlay: 'o', host: 'h', control: 'c', moderator: 'm', feed: 'f' };

function rig() {
  let time = 0;
  const waited: number[] = [];
  const pairing = createPairing({ now: () => time });
  const failures = createFailureThrottle({
    now: () => time,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
  });
  const pair = createPairRoute({ pairing, failures, keyring: { links: () => ({ keys }) as unknown as Links } });
  return { pairing, pair, waited, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('pairing', () => {
  it('SEC-9: a code opens one role, once', async () => {
    const { pairing, pair } = rig();
    const code = pairing.issue('control');
    expect(code).toMatch(/^[\w-]{22}$/);
    expect(await pair({ code }, 'a')).toEqual({ status: 200, body: { key: 'c', role: 'control' } });
    expect(await pair({ code }, 'a')).toMatchObject({ status: 401 });
  });

  it('SEC-9: a code lives for 120 seconds', async () => {
    const { pairing, pair, pass } = rig();
    const early = pairing.issue('control');
    pass(119_999);
    expect(await pair({ code: early }, 'a')).toMatchObject({ status: 200 });
    const late = pairing.issue('control');
    pass(120_000);
    expect(await pair({ code: late }, 'a')).toMatchObject({ status: 401, failure: { reason: 'unknown-code' } });
  });

  it('SEC-9: at most sixteen codes wait, the oldest goes', async () => {
    const { pairing, pair } = rig();
    const codes = Array.from({ length: 17 }, () => pairing.issue('control'));
    expect(await pair({ code: codes[0] }, 'a')).toMatchObject({ status: 401 });
    expect(await pair({ code: codes[1] }, 'a')).toMatchObject({ status: 200 });
  });

  it.each([null, 'code', {}, { code: 1 }, { code: '' }, { code: 'a'.repeat(201) }, { code: 'a', extra: 1 }, []])(
    'SEC-9: a body that is none is refused: %j',
    async (body) => {
      expect(await rig().pair(body, 'a')).toMatchObject({ status: 400, failure: { code: 'invalid' } });
    },
  );

  it('SEC-10: guessing is slowed by address; a right code is not', async () => {
    const { pairing, pair, waited, pass } = rig();
    for (let guess = 0; guess < 10; guess++) await pair({ code: 'wrong' }, 'a');
    expect(waited).toEqual([]);
    await pair({ code: 'wrong' }, 'a');
    expect(waited).toEqual([1000]);
    await pair({ code: pairing.issue('control') }, 'a');
    await pair({ code: 'wrong' }, 'b');
    expect(waited).toEqual([1000]);
    pass(5_000);
    await pair({ code: 'wrong' }, 'a');
    expect(waited).toEqual([1000]);
  });
});
