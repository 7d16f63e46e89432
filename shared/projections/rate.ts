import { minute, type Duration } from '../lib/instant.ts';
import type { Sample } from '../domain/race/race-state.ts';

/** Followers per minute: the middle estimate, and how slow and how fast the series also allows it to be. */
export interface Rate {
  readonly middle: number;
  readonly slow: number;
  readonly fast: number;
}

const fewest = 3;
const shortestSpan: Duration = 10_000;
const looked = 32;
/** Points closer together than this part of the span tell noise, not rate. */
const leastPart = 0.2;

const estimated = new WeakMap<readonly Sample[], { window: Duration; rate: Rate | null }>();

/**
 * Theil–Sen: the median of the slopes between all pairs of points, so that a fifth of bad points does no harm; slow and fast are the
 * tenth and ninetieth percentile. Null where the series is too short to say. Remembered per series: views are made at every frame.
 */
export function rateOf(samples: readonly Sample[], window: Duration): Rate | null {
  const known = estimated.get(samples);
  if (known?.window === window) return known.rate;
  const rate = estimate(samples, window);
  estimated.set(samples, { window, rate });
  return rate;
}

function estimate(samples: readonly Sample[], window: Duration): Rate | null {
  const last = samples.at(-1);
  if (last === undefined) return null;
  const inWindow = samples.filter((sample) => sample.at >= last.at - window);
  const used = thin(inWindow.length > fewest ? inWindow : samples.slice(-fewest - 1));
  const span = last.at - (used[0]?.at ?? last.at);
  if (used.length < fewest || span < shortestSpan || span > 6 * window) return null;
  const slopes: number[] = [];
  for (const [index, a] of used.entries()) {
    for (const b of used.slice(index + 1)) {
      if (b.at - a.at >= span * leastPart) slopes.push(((b.value - a.value) * minute) / (b.at - a.at));
    }
  }
  slopes.sort((a, b) => a - b);
  const at = (part: number): number => slopes[Math.round(part * (slopes.length - 1))] as number;
  return { middle: at(0.5), slow: at(0.1), fast: at(0.9) };
}

function thin(samples: readonly Sample[]): readonly Sample[] {
  if (samples.length <= looked) return samples;
  const stride = (samples.length - 1) / (looked - 1);
  return Array.from({ length: looked }, (_, index) => samples[Math.round(index * stride)] as Sample);
}

/** Three significant figures: more would only flicker. */
export function roundRate(rate: number): number {
  return rate === 0 ? 0 : Number(rate.toPrecision(3));
}
