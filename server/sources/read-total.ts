import { fail, ok, type Result } from '../../shared/lib/result.ts';

const wholeDecimal = /^[1-9]\d*$/;

/** A short, safe picture of a value for a message. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/**
 * Takes a platform's value for a total, or says why it is none (SRC-2). A whole number above 0, or the same written in decimal
 * digits, is a total; null, 0, hidden, negative, broken or too large values are not.
 */
export function readTotal(value: unknown): Result<number, string> {
  if (value === undefined) return fail('there is no total (hidden, or the answer has another shape)');
  if (value === null) return fail('the total is null (hidden or not known)');
  if (value === 0 || value === '0') return fail('the total is 0, which platforms also answer when they do not know');
  const number = typeof value === 'string' && wholeDecimal.test(value) ? Number(value) : value;
  if (typeof number !== 'number') return fail(`the total is ${shown(value)}, not a whole number`);
  if (!Number.isFinite(number) || !Number.isInteger(number))
    return fail(`the total is ${shown(value)}, not a whole number`);
  if (number < 0) return fail(`the total is ${shown(value)}, below 0`);
  if (!Number.isSafeInteger(number)) return fail(`the total is ${shown(value)}, too large to be exact`);
  return ok(number);
}
