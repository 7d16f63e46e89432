/** The figure, sign by sign. */
export const digitsOf = (text: string): string[] => [...text];

/** The places at which two figures of one length differ; null where the length changed: nothing can roll then. */
export function changedCells(before: string, after: string): number[] | null {
  const [from, to] = [digitsOf(before), digitsOf(after)];
  if (from.length !== to.length) return null;
  return to.flatMap((sign, index) => (sign === from[index] ? [] : [index]));
}
