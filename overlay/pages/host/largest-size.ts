/** The largest whole size between `least` and `most` that fits; `least` where none does. `fits` is asked about ten times at the most. */
export function largestSize(least: number, most: number, fits: (size: number) => boolean): number {
  let low = Math.ceil(least);
  let high = Math.floor(most);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
