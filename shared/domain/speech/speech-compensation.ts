import type { ShowEvent, ShowEventBody } from '../show-event.ts';
import type { SpeechState } from './speech-state.ts';

/** The events that would take it back; null where nothing can: what has been silenced was silenced. */
export function speechCompensation(before: SpeechState, event: ShowEvent): readonly ShowEventBody[] | null {
  switch (event.type) {
    case 'speech.settings-set':
      return [{ type: 'speech.settings-set', payload: { settings: before.settings } }];
    case 'speech.paused':
      return [{ type: 'speech.resumed', payload: {} }];
    case 'speech.resumed':
      return [{ type: 'speech.paused', payload: {} }];
    default:
      return null;
  }
}
