import { toIso } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { judgeCrossings } from './decide-crossings.ts';
import { callLead, moveRaceTime } from './decide-lead.ts';
import { findAccount } from './decide-observation.ts';
import { expectedInsteadOf } from './step.ts';

/** A typed total: an observation that confirms itself, and the only one that may be 0. */
export function decideCorrection(draft: Draft, input: CommandInputs['race.correct']): Result<void, Rejection> {
  const { race } = draft.state;
  const found = findAccount(race, input.racer, input.account);
  if (!found.ok) {
    const unnamed = input.account === undefined && found.error.reason === 'unknown-account';
    return unnamed ? fail(reject('account-needed', found.error.message)) : found;
  }
  if (!Number.isSafeInteger(input.total) || input.total < 0)
    return fail(reject('invalid', 'The total must be a whole number from 0.'));
  const { racer, account } = found.value;
  const now = Math.max(draft.ctx.now, account.at ?? 0);
  moveRaceTime(draft, now);
  const expected = expectedInsteadOf(account, input.total, now, 1);
  const at = toIso(now);
  const previous =
    account.total === null || account.at === null
      ? null
      : {
          total: account.total,
          at: toIso(account.at),
          resolution: account.resolution,
          source: account.source ?? 'typed',
        };
  const names = { racer: racer.id, account: account.id };
  draft.emit({ type: 'race.corrected', payload: { ...names, total: input.total, at, previous } });
  if (expected !== null && account.total !== null) {
    draft.emit({ type: 'race.step-flagged', payload: { ...names, at, change: input.total - account.total, expected } });
  }
  callLead(draft, draft.state.race.newest ?? now);
  judgeCrossings(draft, racer.id, now, 'typed');
  return ok(undefined);
}
