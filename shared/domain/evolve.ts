import { fromIso } from '../lib/instant.ts';
import { evolveCues } from './cue/evolve-cues.ts';
import { addMoment, endVictories, momentOf, played } from './moments.ts';
import { evolvePleas } from './plea/evolve-plea.ts';
import { crossingKey } from './race/crossing.ts';
import { evolveQueue } from './queue/evolve-queue.ts';
import { evolveRace } from './race/evolve-race.ts';
import type { ShowEvent } from './show-event.ts';
import type { Moment, ShowState } from './show-state.ts';
import { evolveSpeech } from './speech/evolve-speech.ts';
import { evolveUndoable } from './undo/evolve-undoable.ts';
import { evolveVictory } from './victory/evolve-victory.ts';

/** Folds one event. Total: never throws; slices that did not change keep their identity. */
export function evolve(state: ShowState, event: ShowEvent): ShowState {
  const queue = evolveQueue(state.queue, event);
  const race = evolveRace(state.race, event);
  return {
    seq: event.seq,
    show: evolveShow(state.show, event),
    race,
    victory: evolveVictory(state.victory, event),
    queue,
    speech: evolveSpeech(state.speech, queue, event),
    cues: evolveCues(state.cues, event),
    pleas: evolvePleas(state.pleas, race, event),
    look: event.type === 'look.settings-set' ? event.payload.settings : state.look,
    moments: evolveMoments(state, event),
    undoable: evolveUndoable(state, event),
  };
}

function evolveMoments(state: ShowState, event: ShowEvent): ShowState['moments'] {
  if (event.type === 'victory.cancelled') return endVictories(state.moments, event);
  const moment = momentOf(event) ?? crossingMoment(state, event);
  if (moment === null) return state.moments;
  // One victory is on screen at a time: a new one takes the place of another.
  const takesPlace = moment.kind === 'victory-fired' && moment.playUntil > fromIso(event.at);
  return addMoment(takesPlace ? endVictories(state.moments, event) : state.moments, moment);
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
    case 'show.stream-started': {
      const { of, at } = event.payload;
      return { ...show, began: { ...show.began, [of]: at === null ? null : fromIso(at) } };
    }
    case 'show.wrapped':
      return { ...show, phase: 'wrapped' };
    default:
      return show;
  }
}
