import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import { pageBreaks } from './page-breaks.ts';

/** A text as it stands on the card: the pages, and the one size in which they are all set. */
export interface Fitting {
  /** In units of the stage. */
  readonly size: number;
  readonly pages: readonly string[];
}

export interface SizeRange {
  readonly largest: number;
  /** What can still be read on a telephone. */
  readonly smallest: number;
}

/** More pages than this are never needed: 300 characters in the smallest box are eleven. */
const mostPages = 16;

/**
 * The fewest pages that fit at the smallest size, and then the largest size at which they do. `fits` measures one page in the real
 * box: no width of a letter is guessed.
 */
export function fitText(
  text: string,
  { largest, smallest }: SizeRange,
  fits: (page: string, size: number) => boolean,
): Fitting {
  const most = Math.min(mostPages, graphemes(text).length);
  for (let count = 1; count <= most; count++) {
    const pages = pageBreaks(text, count);
    if (count < most && !pages.every((page) => fits(page, smallest))) continue;
    return { size: largestThat({ largest, smallest }, (size) => pages.every((page) => fits(page, size))), pages };
  }
  return { size: smallest, pages: [text] };
}

/** The largest size that holds; the smallest need not be asked for. */
export function largestThat({ largest, smallest }: SizeRange, holds: (size: number) => boolean): number {
  let [low, high] = [smallest, largest];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
