import { describe, expect, it } from 'vitest';
import { sourceAdvice, sourceTone } from './source-advice.ts';

const accounts = [{ racer: 'a', account: 'a1' }];
const error = (code: string) => ({ state: 'backoff', error: { code, message: '' }, accounts }) as const;

describe('sourceAdvice', () => {
  it.each([
    ['config', 'change'],
    ['not-found', 'look'],
    ['rate-limited', 'slow'],
    ['bad-data', 'shape'],
    ['auth', 'login'],
    ['internal', 'report'],
    ['timeout', 'wait'],
    ['something-new', 'wait'],
  ] as const)('PAGE-55: an error %s is told with what to do: %s', (code, advice) => {
    expect(sourceAdvice(error(code))).toBe(advice);
  });
  it('PAGE-55: a chat has no account to change: its settings are named', () => {
    expect(sourceAdvice({ ...error('auth'), accounts: [] })).toBe('chat');
    expect(sourceAdvice({ ...error('network'), accounts: [] })).toBe('wait');
  });
  it('PAGE-55: a source without an error needs no advice; one that wants a login says so', () => {
    expect(sourceAdvice({ state: 'live', error: null, accounts })).toBeNull();
    expect(sourceAdvice({ state: 'needs-auth', error: null, accounts })).toBe('login');
  });
  it('PAGE-55: a failed source is loud, a live one green', () => {
    expect([sourceTone('failed'), sourceTone('backoff'), sourceTone('live'), sourceTone('stopped')]).toEqual([
      'bad',
      'warn',
      'good',
      'quiet',
    ]);
  });
});
