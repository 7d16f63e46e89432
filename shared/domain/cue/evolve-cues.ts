import { fromIso } from '../../lib/instant.ts';
import type { ShowEvent, ShowEventPayloads } from '../show-event.ts';
import { placeOf } from './cue-place.ts';
import {
  cuePlaces,
  type Asked,
  type Cue,
  type CueId,
  type CuePlace,
  type CueState,
  type OnAirCue,
} from './cue-state.ts';
import { countVotes } from './votes.ts';

/** Folds one event into the rundown. The same reference where nothing changed. */
export function evolveCues(state: CueState, event: ShowEvent): CueState {
  switch (event.type) {
    case 'cue.added': {
      const { cue, stated = null } = event.payload;
      const blank = { takenAt: null, asked: null, stated };
      return { ...state, cues: { ...state.cues, [cue.id]: { ...blank, ...cue } } };
    }
    case 'cue.changed': {
      const { id, lasts, content } = event.payload.cue;
      return withCue(state, id, (cue) => ({ ...cue, lasts, content }));
    }
    case 'cue.moved':
      return withCue(state, event.payload.id, (cue) => ({ ...cue, rank: event.payload.rank }));
    case 'cue.removed':
      return without(state, event.payload.id);
    case 'cue.taken':
      return taken(state, event.payload);
    case 'cue.untaken': {
      const { id, place, opened, last, takenAt } = event.payload;
      const off = { ...offAir(state, id, place), last };
      const back = withCue(off, id, (cue) => ({
        ...cue,
        takenAt: takenAt === null ? null : fromIso(takenAt),
        asked: opened ? null : cue.asked,
        stated: takenAt === null ? null : cue.stated,
      }));
      return opened ? { ...back, votes: withoutBallots(back, id) } : back;
    }
    case 'cue.ended':
      return offAir(state, event.payload.id, event.payload.place);
    case 'cue.closed': {
      const { id, at, until } = event.payload;
      const closed = withAsked(state, id, (asked) => ({ ...asked, phase: 'closed', closedAt: fromIso(at) }));
      return until === null
        ? closed
        : onAir(closed, 'card', { cue: id, at: fromIso(at), until: fromIso(until), countTo: null });
    }
    case 'cue.reopened':
      return withAsked(state, event.payload.id, (asked) => ({ ...asked, phase: 'open', closedAt: null }));
    case 'cue.answered': {
      const { id, votes } = event.payload;
      const asked = state.cues[id]?.asked ?? null;
      const ballots = state.votes.find(({ cue }) => cue === id);
      if (asked === null || ballots === undefined) return state;
      const { pages, counts } = countVotes({ pages: ballots.pages, counts: asked.counts }, votes);
      const counted = withAsked(state, id, (before) => ({ ...before, counts }));
      return { ...counted, votes: state.votes.map((each) => (each === ballots ? { cue: id, pages } : each)) };
    }
    case 'message.held': {
      const { answers } = event.payload;
      return answers === undefined
        ? state
        : withAsked(state, answers, (asked) => ({ ...asked, texts: asked.texts + 1 }));
    }
    default:
      return state;
  }
}

function taken(state: CueState, payload: ShowEventPayloads['cue.taken']): CueState {
  const { id, opens, stated } = payload;
  const cue = state.cues[id];
  if (cue === undefined) return state;
  const at = fromIso(payload.at);
  const place = placeOf(cue.content.kind);
  const times = { at, until: instantOf(payload.until), countTo: instantOf(payload.countTo) };
  const next = onAir(state, place, { cue: id, ...times });
  const asked = opens ? askedNow(cue, at, instantOf(payload.closesAt)) : cue.asked;
  const marked = withCue(next, id, (each) => ({ ...each, takenAt: at, asked, stated: stated ?? each.stated }));
  return {
    ...marked,
    last: id,
    ...(opens ? { votes: [...withoutBallots(state, id), { cue: id, pages: {} }].slice(-2) } : {}),
  };
}

function askedNow({ content }: Cue, openedAt: number, closesAt: number | null): Asked {
  const counts = content.kind === 'question' ? content.choices.map(() => 0) : [];
  return { phase: 'open', openedAt, closesAt, closedAt: null, counts, texts: 0 };
}

const withoutBallots = ({ votes }: CueState, id: CueId): CueState['votes'] => votes.filter(({ cue }) => cue !== id);

const instantOf = (iso: string | null): number | null => (iso === null ? null : fromIso(iso));

const onAir = (state: CueState, place: CuePlace, there: OnAirCue): CueState => ({
  ...state,
  onAir: { ...state.onAir, [place]: there },
});

const offAir = (state: CueState, id: CueId, place: CuePlace): CueState =>
  state.onAir[place]?.cue === id ? { ...state, onAir: { ...state.onAir, [place]: null } } : state;

function withCue(state: CueState, id: CueId, change: (cue: Cue) => Cue): CueState {
  const cue = Object.hasOwn(state.cues, id) ? state.cues[id] : undefined;
  return cue === undefined ? state : { ...state, cues: { ...state.cues, [id]: change(cue) } };
}

const withAsked = (state: CueState, id: CueId, change: (asked: Asked) => Asked): CueState =>
  withCue(state, id, (cue) => (cue.asked === null ? cue : { ...cue, asked: change(cue.asked) }));

function without(state: CueState, id: CueId): CueState {
  if (!Object.hasOwn(state.cues, id)) return state;
  const { [id]: _gone, ...cues } = state.cues;
  const off = cuePlaces.reduce((each, place) => offAir(each, id, place), { ...state, cues });
  return { ...off, last: off.last === id ? null : off.last, votes: withoutBallots(off, id) };
}
