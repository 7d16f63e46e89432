import { second, type Duration, type Instant } from '../../lib/instant.ts';
import type { Sample } from './race-state.ts';

const across = 40;
const most = 120;
const few = 8;

/**
 * Adds a point to the series of the rate. Points closer together than a fortieth of the span replace one another, those older than
 * the window go (a few stay, for sources that speak seldom), so the series is small at any rate of observations.
 */
export function addSample(samples: readonly Sample[], at: Instant, value: number, window: Duration): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && at < last.at) return samples;
  const before = samples.at(-2);
  const span = Math.min(at - (samples[0]?.at ?? at), window);
  const spacing = Math.max(span / across, second);
  const replaces = last !== undefined && before !== undefined && at - before.at < spacing;
  const kept = replaces ? samples.slice(0, -1) : samples;
  const firstInWindow = kept.findIndex((sample) => sample.at > at - window);
  const start = Math.max(
    kept.length - most,
    Math.min(firstInWindow === -1 ? kept.length : firstInWindow, kept.length - few),
    0,
  );
  return [...kept.slice(start), { at, value }];
}
