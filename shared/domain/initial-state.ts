import { hour, minute, second } from '../lib/instant.ts';
import { initialCues } from './cue/default-cues.ts';
import { defaultLook } from './look/default-look.ts';
import { initialPleas } from './plea/default-plea.ts';
import { initialQueue } from './queue/default-queue.ts';
import type { RaceSettings } from './race/race-state.ts';
import type { ShowState } from './show-state.ts';
import { initialVictory } from './victory/default-victory.ts';
import { initialSpeech } from './speech/default-speech.ts';

export const defaultSettings: RaceSettings = {
  dwell: 10 * second,
  confirmAtOnce: false,
  rateWindow: 10 * minute,
  etaHorizon: 48 * hour,
};

/** The state before the first event. */
export const initialState: ShowState = {
  seq: 0,
  show: {
    title: 'Untitled show',
    mode: 'live',
    label: null,
    phase: 'on-air',
    safeMode: false,
    viewer: null,
    form: null,
    began: { stream: null, recording: null },
    fileDigest: null,
  },
  race: {
    settings: defaultSettings,
    milestones: [],
    rolling: true,
    racers: {},
    retired: {},
    time: null,
    newest: null,
    lead: { leader: null, challenger: null },
    leadChanges: [],
    steps: [],
  },
  victory: initialVictory,
  queue: initialQueue,
  speech: initialSpeech,
  cues: initialCues,
  pleas: initialPleas,
  look: defaultLook,
  moments: [],
  undoable: [],
};
