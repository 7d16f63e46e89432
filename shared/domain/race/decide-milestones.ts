import { toIso } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { confirmCrossing } from './decide-crossings.ts';
import { crossingAt } from './crossing.ts';
import type { Crossing } from './race-state.ts';

/** Sets given milestones: they never roll on (RACE-11). */
export function decideMilestones(draft: Draft, milestones: readonly number[]): Result<void, Rejection> {
  const sorted = [...new Set(milestones)].sort((a, b) => a - b);
  const { race } = draft.state;
  if (!race.rolling && sorted.join() === race.milestones.join()) return ok(undefined);
  draft.emit({ type: 'race.milestones-set', payload: { milestones: sorted, rolling: false } });
  return ok(undefined);
}

type Target = CommandInputs['race.confirm'];

function findSeen(draft: Draft, { racer: racerId, milestone }: Target): Result<Crossing, Rejection> {
  const { racers, milestones } = draft.state.race;
  const racer = Object.hasOwn(racers, racerId) ? racers[racerId] : undefined;
  if (racer === undefined) return fail(reject('unknown-racer', `No racer "${racerId}" in this show.`));
  if (!milestones.includes(milestone))
    return fail(reject('unknown-milestone', `${milestone} is no milestone of this race.`));
  const crossing = crossingAt(racer, milestone);
  if (crossing?.phase === 'confirmed')
    return fail(reject('already-confirmed', 'That crossing is confirmed already; it stays.'));
  if (crossing?.phase !== 'seen')
    return fail(reject('no-crossing', `No crossing of ${milestone} by "${racerId}" has been seen.`));
  return ok(crossing);
}

/** A person's word in place of the second observation. */
export function decideConfirm(draft: Draft, target: Target): Result<void, Rejection> {
  const seen = findSeen(draft, target);
  if (!seen.ok) return seen;
  confirmCrossing(draft, target.racer, target.milestone, draft.ctx.now, 'person');
  return ok(undefined);
}

/** What was seen is none; it is seen again only after the racer has been under once more. */
export function decideDismiss(draft: Draft, target: Target): Result<void, Rejection> {
  const seen = findSeen(draft, target);
  if (!seen.ok) return seen;
  const payload = { ...target, at: toIso(draft.ctx.now), by: 'person' } as const;
  draft.emit({ type: 'race.crossing-dropped', payload });
  return ok(undefined);
}
