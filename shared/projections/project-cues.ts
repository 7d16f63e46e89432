import { nextCue } from '../domain/cue/cue-order.ts';
import { placeOf } from '../domain/cue/cue-place.ts';
import type { Asked, Cue, CuePlace, CueState, OnAirCue } from '../domain/cue/cue-state.ts';
import { openQuestion } from '../domain/cue/open-question.ts';
import type { RaceState } from '../domain/race/race-state.ts';
import type { ShowState } from '../domain/show-state.ts';
import { toIso, type Instant } from '../lib/instant.ts';
import type { AirCueView, AskedView, CuesView, CueView, HostCuesView } from './cue-view.ts';
import { pledgeBoard } from './pledge-board.ts';

/** What an audience sees: nothing of what is only prepared. */
export function projectCues({ cues, race }: Pick<ShowState, 'cues' | 'race'>): CuesView {
  return {
    prepared: Object.keys(cues.cues).length > 0,
    lower: airCue(cues, race, 'lower'),
    card: airCue(cues, race, 'card'),
    full: airCue(cues, race, 'full'),
  };
}

export function projectHostCues(state: Pick<ShowState, 'cues' | 'race'>): HostCuesView {
  const { cues, race } = state;
  const rundown = Object.values(cues.cues).map((cue) => [cue.id, cueView(cues, race, cue)] as const);
  return {
    ...projectCues(state),
    rundown: Object.fromEntries(rundown),
    prompter: speechOnAir(cues),
    next: nextCue(cues)?.id ?? null,
    open: openQuestion(cues)?.cue.id ?? null,
  };
}

function airCue(state: CueState, race: RaceState, place: Exclude<CuePlace, 'prompter'>): AirCueView | null {
  const there = state.onAir[place];
  const cue = there === null ? undefined : state.cues[there.cue];
  return there === null || cue === undefined ? null : drawnCue(cue, race, there);
}

/** A cue as the screen shows it, from when until when; null for what no audience sees. */
export function drawnCue(cue: Cue, race: RaceState, there: Omit<OnAirCue, 'cue'>): AirCueView | null {
  const base = { id: cue.id, at: toIso(there.at), until: isoOf(there.until) };
  const { content } = cue;
  switch (content.kind) {
    case 'question': {
      const { kind, text, choices, word } = content;
      return { ...base, kind, text, choices, word, asked: askedView(cue.asked) };
    }
    case 'link':
      return { ...base, ...content, host: hostOf(content.url) };
    case 'charity': {
      const { kind, name, url, currency } = content;
      return { ...base, kind, name, url, currency, ...pledgeBoard(race, cue, content) };
    }
    case 'slate': {
      const { kind, title, line } = content;
      return { ...base, kind, title, line, countTo: isoOf(there.countTo) };
    }
    case 'plea':
    case 'lower-third':
      return { ...base, ...content };
    case 'speech':
      // The host's own text is for the host.
      return null;
  }
}

function cueView(state: CueState, race: RaceState, cue: Cue): CueView {
  const { id, rank, lasts, content, takenAt, asked } = cue;
  const place = placeOf(content.kind);
  const there = state.onAir[place]?.cue === id ? state.onAir[place] : null;
  return {
    ...{ id, rank, place, lasts, content, takenAt: isoOf(takenAt), asked: askedView(asked) },
    onAir: there === null ? null : { at: toIso(there.at), until: isoOf(there.until) },
    board: content.kind === 'charity' ? pledgeBoard(race, cue, content) : null,
  };
}

function speechOnAir({ cues, onAir }: CueState): HostCuesView['prompter'] {
  const there = onAir.prompter;
  const content = there === null ? undefined : cues[there.cue]?.content;
  if (there === null || content?.kind !== 'speech') return null;
  return { id: there.cue, at: toIso(there.at), title: content.title, text: content.text };
}

function askedView(asked: Asked | null): AskedView | null {
  if (asked === null) return null;
  const { phase, openedAt, closesAt, counts, texts } = asked;
  return { phase, openedAt: toIso(openedAt), closesAt: isoOf(closesAt), counts, texts };
}

/** What a viewer can type: no `www.`, and no path. */
export const hostOf = (url: string): string =>
  /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]+)/iu.exec(url)?.[1]?.replace(/^www\./iu, '') ?? url;

const isoOf = (at: Instant | null): string | null => (at === null ? null : toIso(at));
