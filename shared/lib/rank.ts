const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const middle = digits[18] as string;

/**
 * A rank strictly between two others, so that a move touches one record. Ranks sort as plain strings and never end in `0`.
 * `null` is the open end: `rankBetween(last, null)` is after the last.
 */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new Error(`no rank between ${before} and ${after}`);
  let rank = '';
  for (let index = 0; ; index++) {
    const low = before !== null && index < before.length ? digits.indexOf(before[index] as string) : 0;
    const high = after !== null && index < after.length ? digits.indexOf(after[index] as string) : digits.length;
    if (high - low > 1) {
      const step = before === null && after === null ? middle : (digits[Math.floor((low + high) / 2)] as string);
      return rank + step;
    }
    rank += digits[low] as string;
    // Once below `after`, the upper bound no longer binds.
    if (low < high) after = null;
  }
}

/** The rank of the nth place in a line that only grows at its end; there is room between any two. `place` from 0. */
export const rankAt = (place: number): string => `${place.toString(36).padStart(7, '0')}${middle}`;
