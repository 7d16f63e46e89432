import { minute, toIso, type Instant } from '../../lib/instant.ts';
import type { Draft } from '../draft.ts';
import { momentLasts, playTime } from '../moments.ts';
import { callAt } from './lead.ts';

/** Without an observation race time moves on by this much at the most (RACE-5). */
export const silence = minute;

/** Calls the challenger's lead if its dwell is over by `time`. */
export function callLead(draft: Draft, time: Instant): void {
  const { race } = draft.state;
  const due = callAt(race);
  const { leader, challenger } = race.lead;
  if (due === null || due > time || leader === null || challenger === null) return;
  draft.emit({
    type: 'race.lead-changed',
    payload: {
      at: toIso(challenger.since),
      calledAt: toIso(due),
      from: leader,
      to: challenger.racer,
      afterStep: challenger.afterStep,
      playUntil: playTime(draft.ctx, due, momentLasts).playUntil,
    },
  });
}

/**
 * Moves race time on to `at`, as far as silence lets it go, and calls what is due by then. Observations do it before they are taken,
 * ticks do it in between: so the record is the same at any speed and with or without ticks.
 */
export function moveRaceTime(draft: Draft, at: Instant): void {
  const { newest } = draft.state.race;
  if (newest !== null) callLead(draft, Math.min(at, newest + silence));
}
