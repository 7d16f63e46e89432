import { fromIso, second, toIso, type Instant } from '../../../shared/lib/instant.ts';
import type { FinishLane } from './victory-scene.ts';

/** Where an interval lies on the axis, as shares of its width. */
export interface AxisSpan {
  readonly from: number;
  readonly to: number;
}

export interface FinishAxis {
  readonly spans: readonly AxisSpan[];
  /** Where all of them overlap; null where only neighbours do. */
  readonly overlap: AxisSpan | null;
  readonly ticks: readonly { readonly at: string; readonly place: number }[];
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400].map(
  (each) => each * second,
);
const mostTicks = 6;
const margin = 0.06;

/** The time axis of a photo finish: every interval inside, ticks at round times. */
export function finishAxis(lanes: readonly Pick<FinishLane, 'from' | 'to'>[]): FinishAxis {
  const spans = lanes.map(({ from, to }) => ({ from: fromIso(from), to: Math.max(fromIso(to), fromIso(from) + 1) }));
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const room = (last - first) * margin;
  const place = (at: Instant): number => (at - first + room) / (last - first + 2 * room);
  const begin = Math.max(...spans.map(({ from }) => from));
  const end = Math.min(...spans.map(({ to }) => to));
  const step = steps.find((each) => (last - first) / each <= mostTicks) ?? 86_400 * second;
  const ticks = [];
  for (let at = Math.ceil((first - room) / step) * step; at <= last + room; at += step)
    ticks.push({ at: toIso(at), place: place(at) });
  return {
    spans: spans.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    overlap: begin < end ? { from: place(begin), to: place(end) } : null,
    ticks,
  };
}
