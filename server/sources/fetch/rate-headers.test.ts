import { describe, expect, test } from 'vitest';
import { readBudget, retryAfter } from './rate-headers.ts';

const now = Date.UTC(2026, 0, 1);
const epochSeconds = now / 1000;

describe('rate headers', () => {
  test.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': new Date(now + 9_000).toUTCString() }, 9_000],
    [{ 'retry-after': '99999999999' }, 900_000],
    [{ 'retry-after': '-5' }, 1_000],
    [{ 'retry-after': '0' }, 1_000],
    [{ 'retry-after': new Date(now - 60_000).toUTCString() }, 1_000],
    [{ 'ratelimit-reset': '30' }, 30_000],
    [{ 'ratelimit-reset': String(epochSeconds + 5) }, 5_000],
    [{ 'x-ratelimit-reset': String(now + 6_000) }, 6_000],
    [{ 'x-ratelimit-reset': new Date(now + 120_000).toISOString() }, 120_000],
    [{ 'retry-after': 'soon', 'ratelimit-reset': '4' }, 4_000],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('SRC-11: %o', (headers, wait) => {
    expect(retryAfter(new Headers(headers as Record<string, string>), now)).toBe(wait);
  });

  test('SRC-11: the budget is read in both spellings, and not guessed', () => {
    const reset = new Date(now + 60_000).toISOString();
    expect(readBudget(new Headers({ 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': reset }), now)).toEqual({
      remaining: 12,
      resetAt: now + 60_000,
    });
    expect(
      readBudget(new Headers({ 'ratelimit-remaining': '0', 'ratelimit-reset': String(epochSeconds + 9) }), now),
    ).toEqual({ remaining: 0, resetAt: now + 9_000 });
    expect(readBudget(new Headers({ 'ratelimit-remaining': '5' }), now)).toBeNull();
    expect(readBudget(new Headers({ 'ratelimit-remaining': 'many', 'ratelimit-reset': '5' }), now)).toBeNull();
  });
});
