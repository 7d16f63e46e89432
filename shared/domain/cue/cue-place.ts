import type { CueKind, CuePlace } from './cue-state.ts';

const places: Readonly<Record<CueKind, CuePlace>> = {
  question: 'card',
  link: 'card',
  charity: 'card',
  plea: 'card',
  'lower-third': 'lower',
  slate: 'full',
  speech: 'prompter',
};

export const placeOf = (kind: CueKind): CuePlace => places[kind];
