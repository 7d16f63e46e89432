import { minute, type Duration, type Instant } from '../../lib/instant.ts';
import { valueAt } from './plea-series.ts';
import type { PleaEffect, PleaSample } from './plea-state.ts';
import { student975 } from './student.ts';

/** A stretch of time in which a plea worked, or may have. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const mostBlocks = 24;
const fewestChanges = 4;
/** In blocks. */
const widestGap = 2;

/**
 * How the rate after a plea differs from the rate before it, and whether that is more than the rate does by itself.
 *
 * Time before the plea is cut into blocks as long as `after`, going backwards and around `disturbed`. The change of the rate from one
 * block to the next is what the rate does by itself: noise and drift alike, whatever they are made of. The plea's own change, from the
 * last block before it to `after`, is compared with them as one more of the same kind (docs/decisions/0027).
 */
export function measurePlea(
  series: readonly PleaSample[],
  at: Instant,
  after: Stretch,
  disturbed: readonly Stretch[],
  resolution: number,
): PleaEffect {
  const length = after.to - after.from;
  const rateOver = (from: Instant, to: Instant): number | null => {
    const first = valueAt(series, from, length / 2);
    const last = valueAt(series, to, length / 2);
    return first === null || last === null ? null : ((last - first) * minute) / length;
  };
  const rate = rateOver(after.from, after.to);
  if (rate === null) return { kind: 'unknown', why: 'no-counts' };

  const blocks = undisturbedBlocks(series[0]?.at ?? at, at, length, disturbed).map((start) => ({
    start,
    rate: rateOver(start, start + length),
  }));
  const last = blocks[0];
  // After another plea the last block lies further back, and the rate has had longer to drift.
  const gap = last === undefined ? Infinity : (at - last.start) / length - 1;
  if (last === undefined || last.rate === null || gap > widestGap) return { kind: 'unknown', why: 'little-history' };
  const changes = blocks.slice(1).flatMap((block, index) => {
    const next = blocks[index];
    const adjacent = next !== undefined && next.start === block.start + length;
    return adjacent && next.rate !== null && block.rate !== null ? [{ by: next.rate - block.rate, index }] : [];
  });
  if (changes.length < fewestChanges) return { kind: 'unknown', why: 'little-history' };

  const drift = mean(changes.map(({ by }) => by));
  const squares = changes.reduce((sum, { by }) => sum + (by - drift) ** 2, 0);
  const rates = blocks.flatMap((block) => (block.rate === null ? [] : [block.rate]));
  const perBlock = length / minute;
  // Never surer than a rounded counter, or the chance of people coming one by one, allows.
  const rounding = resolution > 1 ? resolution ** 2 / 2 / perBlock ** 2 : 0;
  const chance = (2 * Math.max(mean(rates) * perBlock, 1)) / perBlock ** 2;
  // More people come with more chance: what an effect adds makes the block after the plea noisier than those before.
  const busier = Math.max(1, (rate + mean(rates)) / (2 * Math.max(mean(rates), 1 / perBlock)));
  const variance = Math.max(squares / (changes.length - 1), rounding, chance) * busier * (1 + gap);
  // Changes side by side share a block, so they tell less than as many apart.
  const shared = changes.slice(1).filter(({ index }, place) => index === (changes[place]?.index ?? 0) + 1).length;
  const freedom = (changes.length - 1) / (1 + (0.5 * shared) / changes.length);
  const spread = student975(freedom) * Math.sqrt(variance * (1 + 1 / changes.length));
  const perMinute = rate - last.rate - drift;
  const [low, high] = [perMinute - spread, perMinute + spread];
  return { kind: 'measured', perMinute, low, high, distinct: low > 0 || high < 0, compared: changes.length };
}

/** Where blocks begin, the last one first: back from the plea, and from the beginning of whatever disturbs one. */
function undisturbedBlocks(
  from: Instant,
  at: Instant,
  length: Duration,
  disturbed: readonly Stretch[],
): readonly Instant[] {
  const starts: Instant[] = [];
  let end = at;
  while (starts.length < mostBlocks && end - length >= from) {
    const start = end - length;
    const disturbances = disturbed.filter((stretch) => stretch.from < end && stretch.to > start);
    if (disturbances.length === 0) {
      starts.push(start);
      end = start;
    } else end = Math.min(...disturbances.map((stretch) => stretch.from));
  }
  return starts;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
