/** The largest power of ten that is at most 1 % of a total; 1 for totals under 200. */
function rollingStep(total: number): number {
  let step = 1;
  while (step * 10 <= total / 100) step *= 10;
  return step;
}

/** The next round number to run to: 258,089,687 → 259,000,000, and 259,000,000 → 260,000,000. */
export function rollingMilestone(above: number): number {
  const step = rollingStep(above);
  return (Math.floor(above / step) + 1) * step;
}
