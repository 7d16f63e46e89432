import type { RecapPoint } from './recap-view.ts';

/**
 * At most about `most` points that draw the same picture: of each stretch of time its first, last, lowest and highest. The points at
 * the seconds of `keep` stay as well.
 */
export function thinSeries(points: readonly RecapPoint[], most: number, keep: ReadonlySet<number>): RecapPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length <= most) return [...points];
  const stretches = Math.max(1, Math.floor(most / 4));
  const width = (last[0] - first[0]) / stretches || 1;
  const kept: RecapPoint[] = [];
  let from = 0;
  while (from < points.length) {
    const start = points[from] as RecapPoint;
    const end = first[0] + (Math.floor((start[0] - first[0]) / width) + 1) * width;
    let to = from + 1;
    while (to < points.length && (points[to] as RecapPoint)[0] < end) to++;
    kept.push(...ofStretch(points, from, to, keep));
    from = to;
  }
  return kept;
}

function ofStretch(points: readonly RecapPoint[], from: number, to: number, keep: ReadonlySet<number>): RecapPoint[] {
  let [low, high] = [from, from];
  const wanted = new Set([from, to - 1]);
  for (let index = from; index < to; index++) {
    const [at, total] = points[index] as RecapPoint;
    if (total < (points[low] as RecapPoint)[1]) low = index;
    if (total > (points[high] as RecapPoint)[1]) high = index;
    if (keep.has(at)) wanted.add(index);
  }
  wanted.add(low).add(high);
  return [...wanted].sort((a, b) => a - b).map((index) => points[index] as RecapPoint);
}
