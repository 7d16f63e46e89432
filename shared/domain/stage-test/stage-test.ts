import type { Duration, Instant } from '../../lib/instant.ts';
import type { CueId, CuePlace } from '../cue/cue-state.ts';
import type { VictoryAnimation } from '../show-words.ts';

/** Time to place a source in OBS. */
const placementLasts = 120_000;

const messageTests = ['message-short', 'message', 'message-paged', 'message-right-to-left', 'message-emoji'] as const;
const cueTests = {
  'cue-question': 'card',
  'cue-result': 'card',
  'cue-link': 'card',
  'cue-charity': 'card',
  'cue-plea': 'card',
  'cue-lower-third': 'lower',
  'cue-slate': 'full',
  'cue-speech': 'prompter',
} as const satisfies Readonly<Record<string, CuePlace>>;
const raceTests = ['lead-change', 'crossing', 'too-close', 'stale'] as const;

/** Everything that can appear, by the name under which it is tested; `cue` is one of the rundown. */
export type TestName =
  | (typeof messageTests)[number]
  | keyof typeof cueTests
  | 'cue'
  | (typeof raceTests)[number]
  | 'victory'
  | 'photo-finish'
  | 'card'
  | 'placement';
export const testNames = [
  ...messageTests,
  ...(Object.keys(cueTests) as (keyof typeof cueTests)[]),
  'cue',
  ...raceTests,
  'victory',
  'photo-finish',
  'card',
  'placement',
] as const satisfies readonly TestName[];

/** Where a test stands; there is one at a place. `screen` is the test card's. */
export type TestPlace = CuePlace | 'message' | 'race' | 'victory' | 'screen' | 'placement';

/** What is shown for trial. It is no fact of the show: it is in no log, and ends with the server. */
export interface StageTest {
  /** Its number on the pages: below 0, so that it is none of the log's. */
  readonly seq: number;
  readonly what: TestName;
  readonly place: TestPlace;
  /** Of the rundown; null = a sample. */
  readonly cue: CueId | null;
  readonly at: Instant;
  readonly playUntil: Instant;
  /** Real milliseconds. */
  readonly lasts: Duration;
  readonly animation: VictoryAnimation;
  /** Taken off before its time. */
  readonly ended: boolean;
}

/** The place of every test but `cue`, which has that of its cue. */
export function placeOfTest(what: Exclude<TestName, 'cue'>): TestPlace {
  if (what === 'victory' || what === 'photo-finish') return 'victory';
  if (what === 'card') return 'screen';
  if (what === 'placement') return 'placement';
  if (isCueTest(what)) return cueTests[what];
  return (raceTests as readonly string[]).includes(what) ? 'race' : 'message';
}

const isCueTest = (what: string): what is keyof typeof cueTests => Object.hasOwn(cueTests, what);

/** How long a test is shown, real milliseconds; a victory as long as its setting says. */
export function testLasts(what: TestName, place: TestPlace): Duration | null {
  if (place === 'victory') return null;
  if (what === 'placement') return placementLasts;
  if (what === 'message-paged') return 24_000;
  if (what === 'too-close' || what === 'stale') return 6_000;
  return place === 'race' ? 3_000 : 10_000;
}
