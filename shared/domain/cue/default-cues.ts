import { second, type Duration } from '../../lib/instant.ts';
import type { CueKind, CueState } from './cue-state.ts';

export const initialCues: CueState = {
  cues: {},
  onAir: { lower: null, card: null, full: null, prompter: null },
  last: null,
  votes: [],
};

/** How long a cue stays where nobody says; null = it is held. A code needs time: a telephone is taken out first. */
export const defaultLasts: Readonly<Record<CueKind, Duration | null>> = {
  question: null,
  link: 20 * second,
  charity: 20 * second,
  plea: 15 * second,
  'lower-third': 8 * second,
  slate: null,
  speech: null,
};

/** How long the result of a question is shown. */
export const resultLasts: Duration = 12 * second;
/** A code is shown for at least so long. */
export const shortestLink: Duration = 10 * second;
export const mostCues = 200;
export const mostChoices = 6;
