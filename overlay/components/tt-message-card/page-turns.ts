import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import { charactersRead, readAfter } from '../../../shared/projections/pace.ts';
import type { OnAirView, PaceView } from '../../../shared/projections/queue-view.ts';

/** The page to show now, and when the next one is due by the show's clock; null = it stays. */
export interface PageTurn {
  readonly page: number;
  readonly nextAt: Instant | null;
}

/**
 * Which page the host has got to, from the pace and the show's clock alone: every screen turns at the same time, and one that loads
 * midway shows the same page. The last page stays; a pinned message begins again, for those who have just come.
 */
export function pageTurn(
  { startedAt, endsAt, pinned }: Pick<OnAirView, 'startedAt' | 'endsAt' | 'pinned'>,
  pages: readonly string[],
  pace: PaceView,
  now: Instant,
): PageTurn {
  if (pages.length < 2) return { page: 0, nextAt: null };
  const began = fromIso(startedAt);
  const lengths = pages.map((page) => graphemes(page).length);
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const allotted = endsAt === null ? null : fromIso(endsAt) - began;
  const whole = readAfter(pace, length, length, allotted);
  const round = pinned ? Math.max(0, Math.floor((now - began) / whole)) : 0;
  const start = began + round * whole;
  const read = charactersRead(pace, length, now - start, allotted);
  let end = 0;
  for (const [page, each] of lengths.entries()) {
    end += each;
    const last = page === pages.length - 1;
    if (last) return { page, nextAt: pinned ? start + whole : null };
    if (read < end) return { page, nextAt: start + readAfter(pace, length, end, allotted) };
  }
  return { page: 0, nextAt: null };
}
