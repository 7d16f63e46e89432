import { describe, expect, it } from 'vitest';
import { codeInFragment, pair } from './pair.ts';

const answering =
  (status: number, body: unknown): typeof fetch =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('codeInFragment', () => {
  it('PAGE-47: finds the one-time code', () => {
    expect(codeInFragment('#p=abc')).toBe('abc');
    expect(codeInFragment('#k=abc')).toBeNull();
    expect(codeInFragment('#p=')).toBeNull();
    expect(codeInFragment('')).toBeNull();
  });
});

describe('pair', () => {
  it('PAGE-47: exchanges the code for a key, in the body of a POST', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const post: typeof fetch = (url, init) => {
      asked.push([url, init]);
      return Promise.resolve(new Response('{"key":"K"}'));
    };
    expect(await pair('abc', post)).toEqual({ kind: 'paired', key: 'K' });
    expect(asked[0]?.[0]).toBe('/api/v1/pair');
    expect(asked[0]?.[1]).toMatchObject({ method: 'POST', body: '{"code":"abc"}' });
  });

  it.each([
    [401, {}, 'expired'],
    [410, {}, 'expired'],
    [429, {}, 'too-many'],
    [500, {}, 'unreachable'],
    [200, { nokey: 1 }, 'unreachable'],
  ])('PAGE-47: an answer of %i is told apart', async (status, body, kind) => {
    expect((await pair('abc', answering(status, body))).kind).toBe(kind);
  });

  it('PAGE-47: no server is not an expired code', async () => {
    expect((await pair('abc', () => Promise.reject(new TypeError('Failed to fetch')))).kind).toBe('unreachable');
  });
});
