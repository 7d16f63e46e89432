import { minute, second, type Duration } from '../../shared/lib/instant.ts';
import type { SourceErrorCode } from './source.ts';

interface Range {
  readonly base: Duration;
  readonly cap: Duration;
}

const passing: Range = { base: second, cap: minute };
/** Nothing that heals by itself in seconds: somebody has to do something, so ask rarely. */
const standing: Range = { base: 30 * second, cap: 5 * minute };

const ranges: Readonly<Record<SourceErrorCode, Range | null>> = {
  network: passing,
  timeout: passing,
  http: passing,
  'rate-limited': passing,
  'bad-data': passing,
  auth: standing,
  'not-found': standing,
  // What is configured wrongly stays wrong until it is changed; a change starts the source anew.
  config: null,
  internal: standing,
};

/**
 * How long to wait after the n-th failure in a row (n from 1), with full jitter so that many sources do not come back in step;
 * null = do not ask again by itself.
 */
export function backoff(code: SourceErrorCode, failures: number, random: () => number): Duration | null {
  const range = ranges[code];
  if (range === null) return null;
  const widest = Math.min(range.cap, range.base * 2 ** Math.min(failures, 30));
  return range.base + random() * (widest - range.base);
}
