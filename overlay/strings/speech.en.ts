import type { SpeechSettings, SpokenForm } from '../../shared/domain/speech/speech-state.ts';
import type { SpeechStage, SpeechView } from '../../shared/projections/speech-view.ts';

const seconds = (milliseconds: number): string => `${String(Math.round(milliseconds / 1000))} s`;

const rules = {
  name: () => 'only the name is spoken',
  cut: (cut: number) => `only the first ${seconds(cut)} are spoken`,
  silence: () => 'nothing is spoken',
} satisfies Record<SpeechSettings['overload']['rule'], (cut: number) => string>;

/** The overload rule in one sentence, as it stands on control and host page. */
const overloadRule = ({ overload, longest }: Pick<SpeechView, 'overload' | 'longest'>): string =>
  `With more than ${String(overload.waiting)} waiting, ${rules[overload.rule](overload.cut)}. Never longer than ${seconds(longest)}.`;

const stages = {
  off: 'Off',
  idle: 'Ready',
  preparing: 'Getting ready',
  waiting: 'Waiting for an overlay',
  speaking: 'Speaking',
  held: 'Waiting',
  spoken: 'Spoken',
  failed: 'Not spoken',
  'left-out': 'Left out',
} satisfies Record<SpeechStage, string>;

/** The words of speech, for the crew. */
export const speechWords = {
  stage: stages,
  form: {
    whole: null,
    name: 'The name alone',
    cut: 'The beginning alone',
    silence: 'By the rule below',
  } satisfies Record<SpokenForm, string | null>,
  /** For the host, who does not see the dock. */
  line: ({ stage, paused }: Pick<SpeechView, 'stage' | 'paused'>): string =>
    paused ? 'Speech is paused.' : stage === 'idle' ? 'Speech is on.' : `Speech: ${stages[stage].toLowerCase()}.`,
  paused: 'Paused',
  victoryFirst: 'A victory plays. Speech goes on after it.',
  pausedLine: 'Paused. Nothing is spoken until you resume.',
  offLine: 'Messages on air are not spoken.',
  on: 'Speak what goes on air',
  onHint: 'From the next message. Only approved text is ever spoken.',
  pause: 'Pause',
  resume: 'Resume',
  skip: 'Skip',
  stop: 'Stop',
  stopHint: 'Skip silences this message, its text stays. Stop also pauses what comes.',
  overloadRule,
  ruleHolds: 'The rule holds now.',
  missing: 'This computer cannot speak yet.',
  lookAgain: 'Look again',
  engine: (engine: string, voices: number): string => `${engine}, ${String(voices)} voices`,
  looking: 'Looking for voices …',
  voice: 'Voice',
  systemVoice: "The system's own",
  voiceGone: (id: string): string => `${id} (not on this computer)`,
  voiceHint: 'A message in another script is spoken by a voice that reads it, where there is one.',
  test: 'Test',
  testing: { preparing: 'Getting ready', playing: 'Playing', played: 'Played', failed: 'Not played' },
  speed: (factor: number): string => `Speed ${String(Math.round(factor * 100) / 100)}×`,
  volume: (part: number): string => `Volume ${String(Math.round(part * 100))} %`,
  name: 'Say the name first',
  emoji: 'Say emoji by name',
  finishes: 'When it is spoken, the message counts as read',
  longest: 'Longest, seconds',
  waiting: 'When more are waiting than',
  rule: 'then',
  ruleOptions: { name: 'speak the name only', cut: 'speak the beginning', silence: 'speak nothing' },
  cut: 'Beginning, seconds',
  settings: 'What is spoken',
  overlay: 'Overlay that speaks',
  anyOverlay: 'The first that can, in OBS before others',
  noOverlay: 'No overlay can speak now. Open one in OBS, with its source shown and "Control audio via OBS" ticked.',
  speaks: (who: string): string => `${who} speaks.`,
  soundOff: 'sound off in its address',
  blocked: 'its browser keeps it silent: click the page once',
  hidden: 'hidden',
  fault: (from: number, to: number): string => `Write a whole number from ${String(from)} to ${String(to)}.`,
};
