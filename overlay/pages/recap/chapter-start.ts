import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';

/** Where a video may begin. */
export type ChapterStart = 'stream' | 'recording' | 'show' | 'typed';

/** The ways that there are for this show: what nobody has said is none. */
export const startsOf = ({ began }: Pick<RecapView, 'began'>): readonly ChapterStart[] => [
  ...(began.stream === null ? [] : (['stream'] as const)),
  ...(began.recording === null ? [] : (['recording'] as const)),
  'show',
  'typed',
];

/** When that is; null = what was typed is no time. */
export function startAt(
  recap: Pick<RecapView, 'began' | 'openedAt'>,
  start: ChapterStart,
  typed: string,
): Instant | null {
  if (start === 'typed') return typedStart(typed);
  const at = start === 'show' ? recap.openedAt : recap.began[start];
  return at === null ? null : fromIso(at);
}

/** `2009-04-17 05:00:00`, in UTC like everything that a recap is proved by. */
function typedStart(text: string): Instant | null {
  const [, date, time] = /^\s*(\d{4}-\d{2}-\d{2})[ T]+(\d{2}:\d{2}(?::\d{2})?)(?:Z| ?UTC)?\s*$/.exec(text) ?? [];
  const at = date === undefined ? Number.NaN : fromIso(`${date}T${time ?? ''}Z`);
  return Number.isNaN(at) ? null : at;
}
