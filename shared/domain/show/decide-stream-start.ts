import { fromIso, minute, toIso } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';

/** Notes when the stream or its recording began: now, at the given instant, or not at all. */
export function decideStreamStart(
  draft: Draft,
  { of = 'stream', at }: CommandInputs['show.stream-started'],
): Result<void, Rejection> {
  const { now } = draft.ctx;
  const began = at === undefined ? now : at === null ? null : fromIso(at);
  if (began !== null && began > now + minute)
    return fail(reject('future', `It is ${toIso(now)} now: give the time at which it began, not one to come.`));
  if (draft.state.show.began[of] !== began)
    draft.emit({ type: 'show.stream-started', payload: { of, at: began === null ? null : toIso(began) } });
  return ok(undefined);
}
