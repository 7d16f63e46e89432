import type { FeedLineView, FeedView } from '../../../shared/projections/queue-view.ts';
import { skeleton } from '../../../shared/lib/text/skeleton.ts';

/** A line as the dock shows it. */
export interface ShownLine extends FeedLineView {
  /** Newer lines have carried it off; the page stands still. It can still be picked for a while. */
  readonly passed: boolean;
}

/**
 * The lines to show, newest first. While the page stands still they stay where they are, but for those that their platform took back, and
 * show what has become of them.
 */
export function shownLines(feed: FeedView, stoodStill: FeedView | null): readonly ShownLine[] {
  const gone = new Set(feed.gone);
  return Object.values((stoodStill ?? feed).lines)
    .filter(({ id }) => !gone.has(id))
    .map((line) => {
      const now = feed.lines[line.id];
      return { ...(now ?? line), passed: now === undefined };
    })
    .reverse();
}

/** Those whose author or words hold what is looked for, without regard to case, accents and look-alike letters. */
export function matching(lines: readonly ShownLine[], wanted: string): readonly ShownLine[] {
  const key = skeleton(wanted);
  if (key === '') return lines;
  return lines.filter(({ author, text }) => skeleton(text).includes(key) || skeleton(author.name).includes(key));
}
