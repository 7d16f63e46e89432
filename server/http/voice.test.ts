import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpRig, type HttpRig } from './testing/http-rig.ts';

const id = 'ab'.repeat(16);
const sound = Uint8Array.from({ length: 100 }, (_, index) => index);

describe('GET /voice/<id>', () => {
  let rig: HttpRig;
  let there = true;
  beforeEach(async () => {
    there = true;
    rig = await httpRig({ ports: { voice: (asked) => (there && asked === id ? sound : null) } });
  });
  afterEach(() => rig.close());
  const ask = (range?: string, path = `/voice/${id}`) =>
    rig.app.inject({ url: path, ...(range === undefined ? {} : { headers: { range } }) });

  it('SPEAK-14: the sound comes whole, without a key, and is kept by nobody', async () => {
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    expect([...answer.rawPayload]).toEqual([...sound]);
    expect(answer.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': '100',
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect((await rig.app.inject({ url: `/voice/${id}`, method: 'HEAD' })).headers['content-length']).toBe('100');
  });

  it('SPEAK-14: a part comes as a part; what lies beyond the end is refused', async () => {
    const parts = {
      'bytes=0-': ['bytes 0-99/100', 0, 100],
      'bytes=10-19': ['bytes 10-19/100', 10, 20],
      'bytes=90-500': ['bytes 90-99/100', 90, 100],
      'bytes=-5': ['bytes 95-99/100', 95, 100],
    } as const;
    for (const [range, [told, from, to]] of Object.entries(parts)) {
      const answer = await ask(range);
      expect([answer.statusCode, answer.headers['content-range']], range).toEqual([206, told]);
      expect([...answer.rawPayload], range).toEqual([...sound.slice(from, to)]);
    }
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-', 'bytes=9-3', 'bytes=x-y'])
      expect((await ask(range)).statusCode, range).toBe(200);
    const beyond = await ask('bytes=100-');
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */100']);
  });

  it('SPEAK-14: what is over, was taken back or never was is not found, all alike', async () => {
    const never = await ask(undefined, '/voice/..%2f..%2fetc%2fpasswd');
    there = false;
    const over = await ask();
    expect([never.statusCode, over.statusCode]).toEqual([404, 404]);
    expect(over.json()).toMatchObject({ reason: 'unknown-voice' });
    expect(never.json()).toEqual(over.json());
  });
});
