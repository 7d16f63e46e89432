import { describe, expect, it } from 'vitest';
import { canonical, chainHash, chainStart } from './chain.ts';

const line = {
  seq: 1,
  at: '2009-04-17T06:13:00.000Z',
  type: 'show.titled',
  payload: { title: 'x' },
  actor: { role: 'control', id: 'desk' },
  cause: null,
  source: null,
  key: null,
} as const;

describe('the chain', () => {
  it('LOG-30: a hash is the same whatever the order of members, and another one for any other content', () => {
    const hash = chainHash(chainStart, line);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(chainHash(chainStart, { ...line, actor: { id: 'desk', role: 'control' } })).toBe(hash);
    const others = [
      { ...line, seq: 2 },
      { ...line, at: '2009-04-17T06:13:00.001Z' },
      { ...line, type: 'show.wrapped' },
      { ...line, payload: { title: 'y' } },
      { ...line, payload: { title: 'x', more: 1 } },
      { ...line, actor: { role: 'host', id: 'desk' } },
      { ...line, cause: 'c' },
      { ...line, source: 'x' },
      { ...line, key: 'x' },
    ].map((other) => chainHash(chainStart, other));
    expect(new Set([hash, chainHash(hash, line), ...others]).size).toBe(others.length + 2);
  });

  it('LOG-30: canonical JSON leaves out what JSON does, and keeps the order of lists', () => {
    expect(canonical({ b: [2, undefined, 1], a: { d: undefined, c: '"ü' } })).toBe('{"a":{"c":"\\"ü"},"b":[2,null,1]}');
  });
});
