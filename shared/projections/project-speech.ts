import type { Instant } from '../lib/instant.ts';
import { isVictoryPlaying } from '../domain/victory/is-victory-playing.ts';
import type { ShowState } from '../domain/show-state.ts';
import type {
  SpeechAmbient,
  SpeechDeskView,
  SpeechStage,
  SpeechView,
  UtteranceState,
  VoiceView,
} from './speech-view.ts';

const nothingYet: SpeechAmbient = {
  engine: '',
  voices: null,
  missing: null,
  overlay: null,
  chosen: null,
  utterance: null,
  test: null,
};

/** What the overlay is to say: only what the show says is due, so that sound and text go in one patch. */
export function projectVoice(state: ShowState, now: Instant, speech: SpeechAmbient = nothingYet): VoiceView {
  const { due, paused, settings } = state.speech;
  const own = due === null ? null : utteranceOf(state, speech);
  const said = due === null ? speech.test : own;
  const held = due !== null && (paused || isVictoryPlaying(state, now));
  const audible = said?.stage === 'ready' || said?.stage === 'speaking';
  return {
    overlay: speech.overlay,
    volume: settings.volume,
    utterance: audible && said.id !== null ? { id: said.id, from: said.from, held } : null,
  };
}

function utteranceOf(state: ShowState, { utterance }: SpeechAmbient): UtteranceState | null {
  return utterance !== null && utterance.seq === state.speech.due?.seq ? utterance : null;
}

export function projectSpeech(state: ShowState, now: Instant, speech: SpeechAmbient = nothingYet): SpeechView {
  const { settings, paused, due } = state.speech;
  const { on, longest, overload } = settings;
  return {
    on,
    paused,
    stage: stageOf(state, now, speech),
    form: due?.form ?? null,
    trouble: due === null ? null : (utteranceOf(state, speech)?.why ?? null),
    longest,
    overload,
    overloaded: state.queue.counts.approved > overload.waiting,
  };
}

function stageOf(state: ShowState, now: Instant, speech: SpeechAmbient): SpeechStage {
  const { settings, paused, due } = state.speech;
  if (!settings.on) return 'off';
  if (due === null) return 'idle';
  const said = utteranceOf(state, speech);
  if (said === null) return due.form === 'silence' ? 'left-out' : 'preparing';
  if (said.stage !== 'ready' && said.stage !== 'speaking') return said.stage;
  if (paused || isVictoryPlaying(state, now)) return 'held';
  return said.stage === 'ready' ? 'waiting' : 'speaking';
}

export function projectSpeechDesk(state: ShowState, speech: SpeechAmbient = nothingYet): SpeechDeskView {
  const { engine, voices, missing, overlay, chosen, test } = speech;
  return {
    settings: state.speech.settings,
    engine,
    voices,
    missing,
    overlay,
    chosen,
    test: test === null ? null : { stage: testStages[test.stage], why: test.why },
  };
}

const testStages = {
  preparing: 'preparing',
  ready: 'playing',
  speaking: 'playing',
  spoken: 'played',
  failed: 'failed',
  'left-out': 'failed',
} as const;
