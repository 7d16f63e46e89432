import { minute, toIso } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Observation } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { callLead, moveRaceTime } from './decide-lead.ts';
import { judgeCrossings } from './decide-crossings.ts';
import type { Account, Racer, RaceState } from './race-state.ts';
import { expectedInsteadOf } from './step.ts';

/** How far ahead of the show's clock a source's clock may be. */
const future = minute;

/** Takes what a source reports: RACE-1 to RACE-9 in the order in which they bear on each other. */
export function decideObservation(draft: Draft, observation: Observation): Result<void, Rejection> {
  const found = findAccount(draft.state.race, observation.racer, observation.account);
  if (!found.ok) return found;
  const { racer, account } = found.value;
  const flaw = flawOf(observation, draft.ctx.now);
  if (flaw !== null) return fail(flaw);
  if (observation.kind === 'delta') return nudge(draft, racer, account, observation);
  const { total, resolution, source } = observation;
  const at = toIso(observation.at);
  const payload = { racer: racer.id, account: account.id, total, at, resolution, source };
  if (account.at !== null && observation.at < account.at) {
    draft.emit({ type: 'race.observed', payload: { ...payload, late: true } });
    return ok(undefined);
  }
  if (isSame(account, observation)) return ok(undefined);
  moveRaceTime(draft, observation.at);
  const expected = expectedInsteadOf(account, total, observation.at, resolution);
  const change = total - (account.total ?? total);
  draft.emit({ type: 'race.observed', payload });
  if (expected !== null) {
    draft.emit({ type: 'race.step-flagged', payload: { racer: racer.id, account: account.id, at, change, expected } });
  }
  callLead(draft, draft.state.race.newest ?? observation.at);
  judgeCrossings(draft, racer.id, observation.at, source);
  return ok(undefined);
}

/** The account an observation is for; it may be left out where there is only one. */
export function findAccount(
  race: RaceState,
  racerId: string,
  accountId: string | undefined,
): Result<{ racer: Racer; account: Account }, Rejection> {
  const racer = Object.hasOwn(race.racers, racerId) ? race.racers[racerId] : undefined;
  if (racer === undefined)
    return fail(reject('unknown-racer', `No racer "${racerId}" in this show. Known: ${known(race.racers)}.`));
  const accounts = Object.values(racer.accounts);
  const account =
    accountId === undefined
      ? accounts.length === 1
        ? accounts[0]
        : undefined
      : Object.hasOwn(racer.accounts, accountId)
        ? racer.accounts[accountId]
        : undefined;
  if (account !== undefined) return ok({ racer, account });
  const which = accountId === undefined ? 'has several accounts; say which' : `has no account "${accountId}"`;
  return fail(reject('unknown-account', `Racer "${racerId}" ${which}. Known: ${known(racer.accounts)}.`));
}

const known = (records: object): string => Object.keys(records).join(', ') || 'none';

function flawOf({ total, at, resolution, kind }: Observation, now: number): Rejection | null {
  if (kind !== 'delta' && total === 0) {
    return reject(
      'zero',
      'A total of 0 is what a source says when it knows nothing. Use race.correct if it is really 0.',
    );
  }
  if (!Number.isSafeInteger(total) || (kind !== 'delta' && total < 0))
    return reject('invalid', 'The total must be a whole number above 0.');
  if (!Number.isSafeInteger(resolution) || resolution < 1)
    return reject('invalid', 'The resolution must be a whole number from 1.');
  if (!Number.isFinite(at)) return reject('invalid', 'The time is none.');
  if (at > now + future)
    return reject('future', 'The time is more than 60 seconds ahead of the server. Check the clock that made it.');
  return null;
}

/** The same words again are a redelivery, not a second look. */
const isSame = (account: Account, { at, total, resolution, source }: Observation): boolean =>
  account.at === at && account.total === total && account.resolution === resolution && account.source === source;

function nudge(draft: Draft, racer: Racer, account: Account, { total, at }: Observation): Result<void, Rejection> {
  if (account.total !== null && account.at !== null && at >= account.at) {
    const payload = { racer: racer.id, account: account.id, change: total, at: toIso(at) };
    draft.emit({ type: 'race.nudged', payload });
  }
  return ok(undefined);
}
