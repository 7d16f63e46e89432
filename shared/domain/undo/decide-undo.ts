import { fail, ok, type Result } from '../../lib/result.ts';
import type { Draft } from '../draft.ts';
import { cueConflict } from '../cue/cue-compensation.ts';
import { undoConflict } from '../queue/undo-conflict.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowEventBody } from '../show-event.ts';
import type { ShowState, Undoable } from '../show-state.ts';

/** Takes back one action: the last of the actor's own, or the one with this seq. Moderators may take back only their own. */
export function decideUndo(draft: Draft, seq: number | undefined): Result<void, Rejection> {
  const { state, ctx } = draft;
  const mine = (entry: Undoable): boolean => entry.actor.role === ctx.actor.role && entry.actor.id === ctx.actor.id;
  const entry =
    seq === undefined ? state.undoable.filter(mine).at(-1) : state.undoable.find((candidate) => candidate.seq === seq);
  if (entry === undefined) {
    const message =
      seq === undefined ? 'Nothing of yours is left to take back.' : `Nothing with seq ${seq} can be taken back.`;
    return fail(reject('nothing-to-undo', message));
  }
  if (ctx.actor.role === 'moderator' && !mine(entry))
    return fail(reject('not-yours', 'A moderator takes back only their own actions.'));
  if (entry.compensation.some((event) => isOvertaken(state, event))) {
    return fail(
      reject('nothing-to-undo', 'A newer count has replaced the typed one; there is nothing left to take back.'),
    );
  }
  const conflict = undoConflict(state, entry.compensation) ?? cueConflict(state.cues, entry.compensation);
  if (conflict !== null) return fail(reject('nothing-to-undo', conflict));
  for (const event of entry.compensation) draft.emit(event);
  draft.emit({ type: 'action.undone', payload: { seq: entry.seq } });
  return ok(undefined);
}

function isOvertaken(state: ShowState, event: ShowEventBody): boolean {
  if (event.type !== 'race.corrected') return false;
  return state.race.racers[event.payload.racer]?.accounts[event.payload.account]?.source !== 'typed';
}
