import { fromIso, type Instant } from '../../lib/instant.ts';
import type { ShowEvent } from '../show-event.ts';
import type { VictoryCause } from '../show-words.ts';
import { isSameClaim, without } from './victory-claim.ts';
import type { VictoryClaim, VictoryState } from './victory-state.ts';

/** Folds one event into the victory machine. */
export function evolveVictory(victory: VictoryState, event: ShowEvent): VictoryState {
  switch (event.type) {
    case 'victory.settings-set':
      return { ...victory, settings: event.payload.settings };
    case 'victory.hold-set':
      return { ...victory, holding: event.payload.on };
    case 'race.crossing-confirmed':
      return claimed(victory, event.payload);
    case 'race.crossing-dropped':
      // A crossing that was none leaves the milestone's victory to the true one.
      return event.payload.by === 'person' ? released(victory, event.payload) : victory;
    case 'victory.deferred': {
      const { racer, milestone, at } = event.payload;
      return {
        ...victory,
        waiting: [...without(victory.waiting, event.payload), { racer, milestone, at: fromIso(at) }],
      };
    }
    case 'victory.waived':
      return { ...victory, waiting: without(victory.waiting, event.payload) };
    case 'victory.fired':
    case 'victory.replayed':
      return played(victory, event);
    case 'victory.cancelled':
      return cancelled(victory, fromIso(event.payload.at));
    default:
      return victory;
  }
}

/** One that had ended by itself was not taken off. */
function cancelled(victory: VictoryState, at: Instant): VictoryState {
  const { last } = victory;
  return last === null || last.playUntil <= at ? victory : { ...victory, last: { ...last, cancelled: true } };
}

function claimed(victory: VictoryState, { racer, milestone }: VictoryClaim): VictoryState {
  const claim = { racer, milestone };
  return victory.claims.some((each) => isSameClaim(each, claim))
    ? victory
    : { ...victory, claims: [...victory.claims, claim] };
}

function released(victory: VictoryState, claim: VictoryClaim): VictoryState {
  const [claims, waiting] = [without(victory.claims, claim), without(victory.waiting, claim)];
  return claims === victory.claims && waiting === victory.waiting ? victory : { ...victory, claims, waiting };
}

type Played = Extract<ShowEvent, { type: 'victory.fired' | 'victory.replayed' }>;

/** On screen; what waited for the same crossing waits no more. */
function played(victory: VictoryState, event: Played): VictoryState {
  const { racer, milestone, at, playUntil, name } = event.payload;
  const cause: VictoryCause = event.type === 'victory.replayed' ? 'replay' : event.payload.cause;
  const waiting =
    racer === null || milestone === null ? victory.waiting : without(victory.waiting, { racer, milestone });
  const times = { at: fromIso(at), playUntil: fromIso(playUntil) };
  const last = { seq: event.seq, racer, milestone, cause, name: name ?? null, ...times, cancelled: false };
  return { ...victory, waiting, last };
}
