import { describe, expect, it } from 'vitest';
import { sourceAdvice, sourceTone } from './source-advice.ts';

const error = (code: string) => ({ state: 'backoff', error: { code, message: '' } }) as const;

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
  it('PAGE-55: a source without an error needs no advice; one that wants a login says so', () => {
    expect(sourceAdvice({ state: 'live', error: null })).toBeNull();
    expect(sourceAdvice({ state: 'needs-auth', error: null })).toBe('login');
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
