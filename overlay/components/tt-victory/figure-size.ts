/** The size, in the card's units, at which a figure fills a width: digits are 0.456 em wide, separators half of that. */
export function figureSize(figure: string, width: number, most: number): number {
  const ems = [...figure].reduce((sum, sign) => sum + (/[.,’\s]/.test(sign) ? 0.228 : 0.456), 0);
  return Math.min(most, width / Math.max(ems, 0.456));
}
