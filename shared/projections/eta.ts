import { minute, second, toIso, type Duration, type Instant } from '../lib/instant.ts';
import type { EtaView } from './race-view.ts';
import type { Rate } from './rate.ts';

/** When will `remaining` be gained? A range, or an honest "cannot say" (RACE-8). */
export function etaOf(remaining: number, rate: Rate | null, from: Instant, horizon: Duration): EtaView {
  if (remaining <= 0) return { kind: 'passed' };
  if (rate === null || rate.middle <= 0) return { kind: 'unknown' };
  const middle = (remaining / rate.middle) * minute;
  if (middle > horizon) return { kind: 'too-far' };
  const soonest = (remaining / Math.max(rate.fast, rate.middle)) * minute;
  const latest = rate.slow <= 0 ? Number.POSITIVE_INFINITY : (remaining / rate.slow) * minute;
  if (latest > 2 * horizon) return { kind: 'unknown' };
  return { kind: 'range', from: toIso(wholeSecond(from + soonest)), to: toIso(wholeSecond(from + latest)) };
}

const wholeSecond = (at: Instant): Instant => Math.round(at / second) * second;
