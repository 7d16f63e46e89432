import type { RecapPoint, RecapRacer, RecapView } from '../../../shared/projections/recap-view.ts';
import { theCrossing } from './the-moment.ts';

/** How far one racer was ahead of another over time. */
export interface GapSeries {
  /** Ahead where the gap is above 0. */
  readonly upper: RecapRacer;
  readonly lower: RecapRacer;
  /** By time, in seconds since the recap's `from`. */
  readonly points: readonly RecapPoint[];
}

/** The gap of the two that the race was about: who was first at the last milestone reached, and the nearest to them; null where there are no two. */
export function gapOf({ racers, record }: Pick<RecapView, 'racers' | 'record'>): GapSeries | null {
  const counted = racers.filter(({ alsoRunning, series }) => !alsoRunning && series.length > 0);
  const ranked = [...counted].sort((one, other) => (other.last?.total ?? 0) - (one.last?.total ?? 0));
  const winner = theCrossing({ record })?.racer;
  const upper = ranked.find(({ id }) => id === winner) ?? ranked[0];
  const lower = ranked.find((racer) => racer !== upper);
  if (upper === undefined || lower === undefined) return null;
  return { upper, lower, points: differences(upper.series, lower.series) };
}

/** Wherever either was counted and both are known; between counts each has what it had last. */
function differences(upper: readonly RecapPoint[], lower: readonly RecapPoint[]): RecapPoint[] {
  const points: RecapPoint[] = [];
  let [one, other] = [0, 0];
  let [high, low]: [number | null, number | null] = [null, null];
  while (one < upper.length || other < lower.length) {
    const at = Math.min(upper[one]?.[0] ?? Infinity, lower[other]?.[0] ?? Infinity);
    for (; upper[one]?.[0] === at; one++) high = upper[one]?.[1] ?? high;
    for (; lower[other]?.[0] === at; other++) low = lower[other]?.[1] ?? low;
    if (high !== null && low !== null) points.push([at, high - low]);
  }
  return points;
}

/** The gap at a moment; null = not both were known yet. */
export const gapAt = ({ points }: GapSeries, seconds: number): number | null =>
  points.findLast(([at]) => at <= seconds)?.[1] ?? null;
