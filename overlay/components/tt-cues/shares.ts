/** Whole percents that add up to 100 (largest remainders); zeros where nothing was counted. */
export function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, share) => sum + share, 0);
  const most = exact
    .map((share, index) => ({ rest: share - Math.floor(share), index }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return floors.map((share, index) => (most.includes(index) ? share + 1 : share));
}
