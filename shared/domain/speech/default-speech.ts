import { second } from '../../lib/instant.ts';
import type { SpeechState } from './speech-state.ts';

/** Off until somebody switches it on. */
export const initialSpeech: SpeechState = {
  settings: {
    on: false,
    voice: null,
    speed: 1,
    volume: 1,
    name: true,
    emoji: 'named',
    longest: 30 * second,
    overload: { waiting: 10, rule: 'name', cut: 8 * second },
    finishes: false,
  },
  paused: false,
  due: null,
};
