import type { RecapView } from '../../../shared/projections/recap-view.ts';

/** Where a chart stands on its canvas, in canvas pixels, and where a value stands in it. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per pixel of the design. */
  readonly ratio: number;
  /** By seconds since the recap's `from`. */
  x(seconds: number): number;
  y(total: number): number;
}

/** A range that holds the totals, and the milestone where it is near enough to be told of. */
export function totalsRange(low: number, high: number, milestones: readonly number[]): readonly [number, number] {
  const span = Math.max(high - low, 10);
  const near = milestones.filter((milestone) => milestone > low - span * 0.25 && milestone < high + span * 0.25);
  const [bottom, top] = [Math.min(low, ...near), Math.max(high, ...near)];
  const room = (top - bottom) * 0.07;
  return [Math.max(0, bottom - room), top + room];
}

/** Lowest and highest total between two seconds; null = there is none. */
export function totalsBetween({ racers }: RecapView, from: number, to: number): readonly [number, number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { series } of racers) {
    for (const [at, total] of series) {
      if (at < from || at > to) continue;
      low = Math.min(low, total);
      high = Math.max(high, total);
    }
  }
  return low > high ? null : [low, high];
}

const niceSteps = [1, 2, 2.5, 5];

/** About `wanted` round figures between two. */
export function roundSteps(low: number, high: number, wanted: number): number[] {
  const rough = Math.max(1, (high - low) / Math.max(1, wanted));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (niceSteps.find((one) => one * power >= rough) ?? 10);
  const steps: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) steps.push(value);
  return steps;
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);

/** Round instants between two; round to the hour in UTC, which is round in nearly every zone. */
export function roundInstants(from: number, to: number, wanted: number): number[] {
  const rough = (to - from) / Math.max(1, wanted);
  const step = timeSteps.find((one) => one >= rough) ?? Math.ceil(rough / 86_400_000) * 86_400_000;
  const instants: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) instants.push(at);
  return instants;
}

/** Where labels go that must not lie on each other: each as near its own place as it can be, in the order of the places. */
export function spreadOut(places: readonly number[], apart: number, low: number, high: number): number[] {
  const order = places.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at);
  const spread: number[] = [];
  let next = low;
  order.forEach(({ at, index }, rank) => {
    // Those that follow need their room as well.
    const room = high - (order.length - 1 - rank) * apart;
    next = Math.max(next, Math.min(at, room));
    spread[index] = next;
    next += apart;
  });
  return spread;
}
