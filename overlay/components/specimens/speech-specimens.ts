import { initialSpeech } from '../../../shared/domain/speech/default-speech.ts';
import type { SpeechDeskView, SpeechView } from '../../../shared/projections/speech-view.ts';

const { settings } = initialSpeech;

const speech = (change: Partial<SpeechView>): SpeechView => ({
  on: true,
  paused: false,
  stage: 'idle',
  form: null,
  trouble: null,
  longest: settings.longest,
  overload: settings.overload,
  overloaded: false,
  ...change,
});

/** What a machine with three voices says; the overlay `current` of the other specimens speaks. */
export const specimenSpeechDesk: SpeechDeskView = {
  settings: { ...settings, on: true, voice: 'gmw/en' },
  engine: 'eSpeak NG',
  voices: [
    { id: 'gmw/en', name: 'English (Great Britain)', languages: ['en-gb', 'en'] },
    { id: 'gmw/en-US', name: 'English (America)', languages: ['en-us', 'en'] },
    { id: 'zle/ru', name: 'Russian', languages: ['ru'] },
  ],
  missing: null,
  overlay: 'current',
  chosen: null,
  test: null,
};

/** Every state of speech, for the crew and for control. */
export function speechSpecimens(): Readonly<
  Record<string, { readonly speech: SpeechView; readonly desk: SpeechDeskView | null }>
> {
  const desk = specimenSpeechDesk;
  const missing = 'eSpeak NG is not installed. Debian and Ubuntu: sudo apt install espeak-ng. Then press "Look again".';
  return {
    speaking: { speech: speech({ stage: 'speaking', form: 'whole' }), desk },
    'for a moderator': { speech: speech({ stage: 'speaking', form: 'name', overloaded: true }), desk: null },
    off: { speech: speech({ on: false, stage: 'off' }), desk: { ...desk, settings, overlay: null } },
    paused: { speech: speech({ stage: 'held', paused: true, form: 'whole' }), desk: null },
    'behind a victory': { speech: speech({ stage: 'held', form: 'whole' }), desk: null },
    'no program': {
      speech: speech({ stage: 'failed', form: 'whole', trouble: missing }),
      desk: { ...desk, voices: [], missing },
    },
    tested: {
      speech: speech({}),
      desk: { ...desk, test: { stage: 'failed', why: 'The overlay could not play the sound.' } },
    },
  };
}
