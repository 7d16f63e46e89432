import type { QueueState } from '../queue/queue-state.ts';
import type { ShowEvent } from '../show-event.ts';
import type { SpeechState, SpokenForm } from './speech-state.ts';

/** Folds one event. `queue` as the event leaves it: what is off the air is not spoken, and not when it is put back by an undo. */
export function evolveSpeech(speech: SpeechState, queue: QueueState, event: ShowEvent): SpeechState {
  const next = folded(speech, queue, event);
  return next.due !== null && next.due.message !== queue.onAir ? { ...next, due: null } : next;
}

function folded(speech: SpeechState, queue: QueueState, event: ShowEvent): SpeechState {
  switch (event.type) {
    case 'reading.started': {
      const due = { message: event.payload.id, seq: event.seq, form: formFor(speech, queue) };
      return speech.settings.on ? { ...speech, due } : withoutDue(speech);
    }
    case 'speech.settings-set': {
      const { settings } = event.payload;
      return settings.on ? { ...speech, settings } : { settings, paused: false, due: null };
    }
    case 'speech.paused':
      return { ...speech, paused: true };
    case 'speech.resumed':
      return { ...speech, paused: false };
    case 'speech.silenced':
      return withoutDue(speech);
    default:
      return speech;
  }
}

const withoutDue = (speech: SpeechState): SpeechState => (speech.due === null ? speech : { ...speech, due: null });

const formFor = ({ settings }: SpeechState, queue: QueueState): SpokenForm =>
  queue.counts.approved > settings.overload.waiting ? settings.overload.rule : 'whole';
