import { fromIso, type Instant } from '../../lib/instant.ts';
import type { ShowEvent } from '../show-event.ts';
import type { VictoryCause } from '../show-words.ts';
import { isSameClaim, without } from './victory-claim.ts';
import type { VictoryClaim, VictoryState, WaitingClaim } from './victory-state.ts';

/** Folds one event into the victory machine. */
export function evolveVictory(victory: VictoryState, event: ShowEvent): VictoryState {
  switch (event.type) {
    case 'victory.settings-set':
      return { ...victory, settings: event.payload.settings };
    case 'victory.hold-set':
      return event.payload.on ? held(victory) : { ...victory, holding: false };
    case 'race.crossing-confirmed':
      return claimed(victory, event.payload);
    case 'race.crossing-dropped':
      // A crossing that was none leaves the milestone's victory to the true one.
      return event.payload.by === 'person' ? released(victory, event.payload) : victory;
    case 'victory.deferred': {
      const { racer, milestone, at, queued } = event.payload;
      const claim = { racer, milestone, at: fromIso(at), queued: queued === true };
      return { ...victory, waiting: placed(victory.waiting, claim) };
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

/** Those in line wait for somebody, too. */
function held(victory: VictoryState): VictoryState {
  const waiting = victory.waiting.map((claim) => (claim.queued ? { ...claim, queued: false } : claim));
  return { ...victory, holding: true, waiting };
}

/** One that waits already keeps its place. */
const placed = (waiting: VictoryState['waiting'], claim: WaitingClaim): VictoryState['waiting'] =>
  waiting.some((each) => isSameClaim(each, claim))
    ? waiting.map((each) => (isSameClaim(each, claim) ? claim : each))
    : [...waiting, claim];

/** One that had ended by itself was not taken off. */
function cancelled(victory: VictoryState, at: Instant): VictoryState {
  const { last } = victory;
  return last === null || last.ends <= at ? victory : { ...victory, last: { ...last, cancelled: true, ends: at } };
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

/** On screen; what waited for the same crossing waits no more, unless this is only the last one again. */
function played(victory: VictoryState, event: Played): VictoryState {
  const { racer, milestone, at, playUntil, name } = event.payload;
  const cause: VictoryCause = event.type === 'victory.replayed' ? 'replay' : event.payload.cause;
  const usesUp = event.type === 'victory.fired' && racer !== null && milestone !== null;
  const waiting = usesUp ? without(victory.waiting, { racer, milestone }) : victory.waiting;
  const times = { at: fromIso(at), playUntil: fromIso(playUntil) };
  const last = { seq: event.seq, racer, milestone, cause, name: name ?? null, ...times, cancelled: false };
  // One that was history when it was learned takes nothing off the screen.
  const now = fromIso(event.at);
  const stays = times.playUntil <= now && victory.last !== null && victory.last.ends > now;
  return { ...victory, waiting, last: stays ? victory.last : { ...last, ends: times.playUntil } };
}
