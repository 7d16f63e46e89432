import { hour, second, type Duration, type Instant } from '../../lib/instant.ts';
import type { PleaSample } from './plea-state.ts';

const spacing = 20 * second;
const kept = 3 * hour;

/** Adds what was observed; points closer together than 20 s replace one another, those older than three hours go. */
export function addPleaSample(series: readonly PleaSample[], at: Instant, value: number): readonly PleaSample[] {
  const last = series.at(-1);
  if (last !== undefined && at < last.at) return series;
  const before = series.at(-2);
  const replaces = last !== undefined && (at === last.at || (before !== undefined && at - before.at < spacing));
  const rest = replaces ? series.slice(0, -1) : series;
  const start = rest.findIndex((sample) => sample.at > at - kept);
  return [...(start <= 0 ? rest : rest.slice(start)), { at, value }];
}

/** The value at an instant between two observations that are not further apart than `gap`; null where nobody can say. */
export function valueAt(series: readonly PleaSample[], at: Instant, gap: Duration): number | null {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const after = series[low];
  if (after === undefined) return null;
  if (after.at === at) return after.value;
  const before = series[low - 1];
  if (before === undefined || after.at - before.at > gap) return null;
  return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at);
}
