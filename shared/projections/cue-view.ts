import type { CueContent, CueKind, CuePlace } from '../domain/cue/cue-state.ts';

export type { CueContent, CueKind, CuePlace, Pledge } from '../domain/cue/cue-state.ts';

/** How the race stands for one pledge. */
export type PledgeOutcome = 'open' | 'win' | 'lose' | 'photo-finish';

/** A pledge as the board shows it. Amounts are in the currency's smallest unit. */
export interface PledgeView {
  readonly by: string;
  readonly racer: string | null;
  readonly win: number;
  readonly lose: number;
  readonly perFollower: number;
  readonly most: number | null;
  readonly outcome: PledgeOutcome;
  /** Followers since the start; null = not known. */
  readonly gained: number | null;
  /** By what is known now: before the race is decided, what was gained alone. */
  readonly owed: number;
}

export interface BoardView {
  readonly milestone: number | null;
  readonly pledges: readonly PledgeView[];
  readonly owed: number;
}

export interface AskedView {
  readonly phase: 'open' | 'closed';
  readonly openedAt: string;
  readonly closesAt: string | null;
  /** Votes by choice. */
  readonly counts: readonly number[];
  /** Answers in words. */
  readonly texts: number;
}

type Content<K extends CueKind> = Extract<CueContent, { kind: K }>;

/** A cue on air, and what the screen needs to know of it. */
export type AirCueView = {
  readonly id: string;
  readonly at: string;
  readonly until: string | null;
} & (
  | (Pick<Content<'question'>, 'kind' | 'text' | 'choices' | 'word'> & { readonly asked: AskedView | null })
  | (Content<'link'> & { readonly host: string })
  | (Pick<Content<'charity'>, 'kind' | 'name' | 'url' | 'currency'> & BoardView)
  | Content<'plea'>
  | Content<'lower-third'>
  | (Pick<Content<'slate'>, 'kind' | 'title' | 'line'> & { readonly countTo: string | null })
);

/** What an audience sees of the rundown: the cues on air, by place. */
export interface CuesView {
  /** Whether there are any at all: a screen fetches early what it may need. */
  readonly prepared: boolean;
  readonly lower: AirCueView | null;
  readonly card: AirCueView | null;
  readonly full: AirCueView | null;
}

/** A line of the rundown. Order by `rank`. */
export interface CueView {
  readonly id: string;
  readonly rank: string;
  readonly place: CuePlace;
  readonly lasts: number | null;
  readonly content: CueContent;
  readonly takenAt: string | null;
  readonly onAir: { readonly at: string; readonly until: string | null } | null;
  readonly asked: AskedView | null;
  /** Of a pledge board. */
  readonly board: BoardView | null;
}

/** The crew's: the whole rundown, the speech on the prompter, and what comes next. */
export interface HostCuesView extends CuesView {
  readonly rundown: Readonly<Record<string, CueView>>;
  /** The speech on the prompter; null = none. */
  readonly prompter: { readonly id: string; readonly at: string; readonly title: string; readonly text: string } | null;
  /** What `cue.take` without an id takes; null = nothing is left. */
  readonly next: string | null;
  /** The question that collects answers. */
  readonly open: string | null;
}
