import { minute, second, type Duration, type Instant } from '../../../shared/lib/instant.ts';

/** What a platform says of its rate limit. */
export interface Budget {
  readonly remaining: number;
  readonly resetAt: Instant;
}

const shortest = second;
const longest = 15 * minute;

/** However absurd the platform's wish: at least 1 s, at most 15 min. */
export function clampWait(wait: Duration): Duration {
  return Math.min(longest, Math.max(shortest, Number.isFinite(wait) ? wait : longest));
}

/** `7` (seconds from now), `1700000000` (epoch seconds), `1700000000000` (epoch ms) or a date; null = cannot be read. */
function momentOf(text: string, now: Instant): Instant | null {
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    const value = Number(text);
    if (value > 1e12) return value;
    return value > 1e9 ? value * 1000 : now + value * 1000;
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : date;
}

function moment(headers: Headers, names: readonly string[], now: Instant): Instant | null {
  for (const name of names) {
    const text = headers.get(name)?.trim();
    const at = text === undefined || text === '' ? null : momentOf(text, now);
    if (at !== null) return at;
  }
  return null;
}

/** How long the platform wants to be left alone, by Retry-After or its reset headers, clamped; null = it did not say. */
export function retryAfter(headers: Headers, now: Instant): Duration | null {
  // A Retry-After of 99999999999 is a duration in nobody's book, and an epoch in none either: the clamp takes care of both.
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^-?\d+$/.test(asked)) return clampWait(Number(asked) * 1000);
  const at = moment(headers, ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset'], now);
  return at === null ? null : clampWait(at - now);
}

/** The rate limit as the platform reports it; null = it does not. */
export function readBudget(headers: Headers, now: Instant): Budget | null {
  const text = (headers.get('ratelimit-remaining') ?? headers.get('x-ratelimit-remaining'))?.trim() ?? '';
  const resetAt = moment(headers, ['ratelimit-reset', 'x-ratelimit-reset'], now);
  if (!/^\d+$/.test(text) || resetAt === null) return null;
  return { remaining: Number(text), resetAt: now + clampWait(resetAt - now) };
}
