import { fromIso } from '../lib/instant.ts';
import { addMoment, momentOf, played } from './moments.ts';
import { crossingKey } from './race/crossing.ts';
import { evolveQueue } from './queue/evolve-queue.ts';
import { evolveRace } from './race/evolve-race.ts';
import type { ShowEvent } from './show-event.ts';
import type { Moment, ShowState } from './show-state.ts';
import { evolveUndoable } from './undo/evolve-undoable.ts';

/** Folds one event. Total: never throws; slices that did not change keep their identity. */
export function evolve(state: ShowState, event: ShowEvent): ShowState {
  const moment = momentOf(event) ?? crossingMoment(state, event);
  return {
    seq: event.seq,
    show: evolveShow(state.show, event),
    race: evolveRace(state.race, event),
    victory: evolveVictory(state.victory, event),
    queue: evolveQueue(state.queue, event),
    moments: moment === null ? state.moments : addMoment(state.moments, moment),
    undoable: evolveUndoable(state, event),
  };
}

function crossingMoment(state: ShowState, event: ShowEvent): Moment | null {
  if (event.type !== 'race.crossing-confirmed') return null;
  const { racer, milestone, at, playUntil } = event.payload;
  const crossing = state.race.racers[racer]?.crossings[crossingKey(milestone)];
  if (crossing?.phase !== 'seen') return null;
  return { ...played(event, at, playUntil), kind: 'milestone-crossed', racer, milestone, total: crossing.total };
}

function evolveShow(show: ShowState['show'], event: ShowEvent): ShowState['show'] {
  switch (event.type) {
    case 'show.opened':
      return { ...show, ...event.payload };
    case 'show.titled':
      return { ...show, title: event.payload.title };
    case 'show.file-applied':
      return { ...show, fileDigest: event.payload.digest };
    case 'show.safe-mode-set':
      return { ...show, safeMode: event.payload.on };
    case 'show.viewer-set':
      return { ...show, viewer: event.payload.on };
    case 'show.form-set':
      return { ...show, form: event.payload.on };
    case 'show.wrapped':
      return { ...show, phase: 'wrapped' };
    default:
      return show;
  }
}

function evolveVictory(victory: ShowState['victory'], event: ShowEvent): ShowState['victory'] {
  switch (event.type) {
    case 'victory.fired': {
      const { racer, milestone, cause, at, playUntil } = event.payload;
      const last = {
        seq: event.seq,
        racer,
        milestone,
        cause,
        at: fromIso(at),
        playUntil: fromIso(playUntil),
        cancelled: false,
      };
      const first = cause === 'crossing' && milestone !== null && !victory.firedFor.includes(milestone);
      return { firedFor: first ? [...victory.firedFor, milestone] : victory.firedFor, last };
    }
    case 'victory.cancelled':
      return victory.last === null ? victory : { ...victory, last: { ...victory.last, cancelled: true } };
    case 'race.crossing-dropped':
      // A crossing that was none leaves the milestone's victory to the true one.
      return event.payload.by === 'person' && victory.firedFor.includes(event.payload.milestone)
        ? { ...victory, firedFor: victory.firedFor.filter((milestone) => milestone !== event.payload.milestone) }
        : victory;
    default:
      return victory;
  }
}
