import { fail, ok, type Result } from '../../lib/result.ts';
import { rankBetween } from '../../lib/rank.ts';
import type { CommandInputs, RacerInput } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { colourFor, racerSetup, setupOf } from './racer-setup.ts';
import { racersInOrder } from './totals.ts';

const most = 64;

export function decideAddRacer(draft: Draft, input: RacerInput): Result<void, Rejection> {
  const inOrder = racersInOrder(draft.state.race);
  if (Object.hasOwn(draft.state.race.racers, input.id)) {
    return fail(
      reject('duplicate-racer', `There is a racer "${input.id}" already. Choose another id, or change that one.`),
    );
  }
  if (inOrder.length >= most) return fail(reject('too-many', `A race holds ${most} racers at the most.`));
  const duplicate = duplicateAccount(input.accounts);
  if (duplicate !== null) return fail(reject('invalid', `Two accounts are called "${duplicate}".`));
  const colour = colourFor(inOrder.length);
  draft.emit({
    type: 'race.racer-added',
    payload: { racer: racerSetup(input, rankBetween(inOrder.at(-1)?.rank ?? null, null), colour) },
  });
  return ok(undefined);
}

export function decideChangeRacer(draft: Draft, input: CommandInputs['racer.change']): Result<void, Rejection> {
  const racer = Object.hasOwn(draft.state.race.racers, input.racer) ? draft.state.race.racers[input.racer] : undefined;
  if (racer === undefined) return fail(reject('unknown-racer', `No racer "${input.racer}" in this show.`));
  const duplicate = duplicateAccount(input.accounts ?? []);
  if (duplicate !== null) return fail(reject('invalid', `Two accounts are called "${duplicate}".`));
  const before = setupOf(racer);
  const accounts = input.accounts ?? before.accounts.map(({ id, config }) => ({ ...config, id }));
  const wish: RacerInput = {
    id: racer.id,
    name: input.name ?? racer.name,
    colour: input.colour ?? racer.colour,
    alsoRunning: input.alsoRunning ?? racer.alsoRunning,
    accounts,
  };
  const after = racerSetup(wish, racer.rank, racer.colour);
  if (JSON.stringify(after) === JSON.stringify(before)) return ok(undefined);
  draft.emit({ type: 'race.racer-changed', payload: { racer: after } });
  return ok(undefined);
}

export function decideRemoveRacer(draft: Draft, id: string): Result<void, Rejection> {
  if (!Object.hasOwn(draft.state.race.racers, id))
    return fail(reject('unknown-racer', `No racer "${id}" in this show.`));
  draft.emit({ type: 'race.racer-removed', payload: { racer: id } });
  return ok(undefined);
}

function duplicateAccount(accounts: RacerInput['accounts']): string | null {
  const ids = accounts.flatMap((account) => (account.id === undefined ? [] : [account.id]));
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}
