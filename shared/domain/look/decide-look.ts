import { fail, ok, type Result } from '../../lib/result.ts';
import type { Draft } from '../draft.ts';
import { decideChangeRacer } from '../race/decide-racers.ts';
import { reject, type Rejection } from '../rejection.ts';
import { changeLook } from './change-look.ts';
import type { LookChange } from './look-state.ts';

/** A change of the look is one action, with the colours of racers that go with it. */
export function decideLook(draft: Draft, change: LookChange): Result<void, Rejection> {
  const { look, race } = draft.state;
  const colours = Object.entries(change.racers ?? {});
  const stranger = colours.find(([id]) => !Object.hasOwn(race.racers, id));
  if (stranger !== undefined)
    return fail(
      reject('unknown-racer', `No racer "${stranger[0]}" in this show: its racers are ${namesOf(race.racers)}.`),
    );
  const settings = changeLook(look, change);
  if (JSON.stringify(settings) !== JSON.stringify(look))
    draft.emit({ type: 'look.settings-set', payload: { settings } });
  for (const [racer, colour] of colours) {
    const decided = decideChangeRacer(draft, { racer, colour });
    if (!decided.ok) return decided;
  }
  return ok(undefined);
}

const namesOf = (racers: object): string =>
  Object.keys(racers)
    .map((id) => `"${id}"`)
    .join(', ') || 'none';
