import { fromIso, type Duration, type Instant } from '../../shared/lib/instant.ts';
import type { MomentView, OverlayView } from '../../shared/projections/views.ts';
import { usableRate } from './show-clock.ts';

/** How long a page shows a moment, in real milliseconds. */
export function playTime(moment: MomentView): Duration {
  return moment.kind === 'victory-fired' || moment.kind === 'test-shown' ? moment.lasts : 3_000;
}

/** A moment and how far into it the show's clock is, in real milliseconds. */
export interface DueMoment {
  readonly moment: MomentView;
  readonly elapsed: Duration;
}

/**
 * The moments a page must show now: in force by the show's clock and not yet played. It does not matter whether they came in a patch
 * or in a snapshot, so a page that blinks at the crossing still shows the victory, and one that loads an hour later nothing old.
 */
export function dueMoments(
  view: Pick<OverlayView, 'moments' | 'show'>,
  played: ReadonlySet<number>,
  now: Instant,
): DueMoment[] {
  const rate = usableRate(view.show.clockRate);
  return view.moments
    .filter((moment) => !played.has(moment.seq) && moment.cancelled !== true && now < fromIso(moment.playUntil))
    .map((moment) => ({ moment, elapsed: Math.max(0, (now - fromIso(moment.at)) / rate) }))
    .filter(({ moment, elapsed }) => elapsed < playTime(moment));
}
