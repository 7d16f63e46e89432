import { toIso, type Instant } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { playTime, victoryLasts } from '../moments.ts';
import type { RacerId } from '../race/race-state.ts';
import { racerTotal } from '../race/totals.ts';
import { standing } from '../race/standing.ts';
import { reject, type Rejection } from '../rejection.ts';

/** The first confirmed crossing of a milestone fires its victory; nothing ever fires it again (RACE-9). */
export function fireForCrossing(draft: Draft, racer: RacerId, milestone: number, at: Instant): void {
  if (draft.state.victory.firedFor.includes(milestone)) return;
  draft.emit({
    type: 'victory.fired',
    payload: { racer, milestone, cause: 'crossing', ...playTime(draft.ctx, at, victoryLasts) },
  });
}

/** By hand: for a racer, else for the one that is ahead, else for nobody in particular. */
export function decideFire(draft: Draft, input: CommandInputs['victory.fire']): Result<void, Rejection> {
  const { race } = draft.state;
  if (input.racer !== undefined && !Object.hasOwn(race.racers, input.racer)) {
    return fail(reject('unknown-racer', `No racer "${input.racer}" in this show.`));
  }
  const known = Object.values(race.racers).filter((racer) => !racer.alsoRunning);
  const racer =
    input.racer ??
    race.lead.leader ??
    standing(race)?.first.id ??
    (known.length === 1 ? known[0]?.id : undefined) ??
    null;
  const total = racer === null ? null : racerTotal(race.racers[racer] as (typeof known)[number]);
  const reached = race.milestones.filter((milestone) => total !== null && total >= milestone).at(-1);
  const milestone = reached ?? race.milestones[0] ?? null;
  draft.emit({
    type: 'victory.fired',
    payload: { racer, milestone, cause: 'hand', ...playTime(draft.ctx, draft.ctx.now, victoryLasts) },
  });
  return ok(undefined);
}

export function decideCancel(draft: Draft): Result<void, Rejection> {
  const { last } = draft.state.victory;
  if (last === null || last.cancelled || last.playUntil <= draft.ctx.now)
    return fail(reject('not-playing', 'No victory is playing.'));
  draft.emit({ type: 'victory.cancelled', payload: { at: toIso(draft.ctx.now) } });
  return ok(undefined);
}
