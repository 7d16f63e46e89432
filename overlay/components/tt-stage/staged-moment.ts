import type { MomentView } from '../../../shared/projections/views.ts';

/** A moment that the stage shows. Who decides which are shown, and when they began, is no matter of the stage's. */
export interface StagedMoment {
  readonly moment: MomentView;
  /** By the page's steady clock: in the past for one that was joined midway. */
  readonly startedAt: number;
}
