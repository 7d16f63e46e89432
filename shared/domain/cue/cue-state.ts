import type { Duration, Instant } from '../../lib/instant.ts';
import type { RacerId } from '../race/race-state.ts';
import type { VotePages } from './votes.ts';

export type CueId = string;

/** What somebody promises to give. Amounts are in the currency's smallest unit. */
export interface Pledge {
  readonly by: string;
  /** Whose race decides; null = the first racer of the show. */
  readonly racer: RacerId | null;
  readonly win: number;
  readonly lose: number;
  readonly perFollower: number;
  /** The total from which gained followers count; null = what it is when the board is first shown. */
  readonly start: number | null;
  /** Never more than this; null = no limit. */
  readonly most: number | null;
  /** What people agreed on where the record cannot say who won (a photo finish); null = not yet. */
  readonly ruling: 'win' | 'lose' | null;
}

/** What a slate counts down to: a time, or so long after it was taken. */
export type Countdown = { readonly to: string } | { readonly for: Duration };

/** What a cue says, by kind. Plain JSON, as the show file has it. */
export type CueContent =
  | {
      readonly kind: 'question';
      readonly text: string;
      /** None = answers are words: they go into the queue. */
      readonly choices: readonly string[];
      /** Begins an answer in words; null = every line is one. */
      readonly word: string | null;
      /** What its answers carry in the queue. */
      readonly tag: string;
    }
  | { readonly kind: 'link'; readonly url: string; readonly title: string }
  | {
      readonly kind: 'charity';
      readonly name: string;
      readonly url: string | null;
      /** ISO 4217. */
      readonly currency: string;
      /** null = the milestone of the race when the board is first shown. */
      readonly milestone: number | null;
      readonly pledges: readonly Pledge[];
    }
  | { readonly kind: 'plea'; readonly text: string; readonly line: string }
  | { readonly kind: 'lower-third'; readonly name: string; readonly line: string }
  | { readonly kind: 'slate'; readonly title: string; readonly line: string; readonly countdown: Countdown | null }
  | { readonly kind: 'speech'; readonly title: string; readonly text: string };

export type CueKind = CueContent['kind'];
export const cueKinds = [
  ...(['question', 'link', 'charity', 'plea'] as const),
  ...(['lower-third', 'slate', 'speech'] as const),
] as const satisfies readonly CueKind[];

/** A cue as it was prepared. */
export interface CueSetup {
  readonly id: CueId;
  readonly rank: string;
  /** Leaves the air by itself after so long (a question closes); null = it is held until somebody ends it. */
  readonly lasts: Duration | null;
  readonly content: CueContent;
}

/** A question from when it is asked. */
export interface Asked {
  readonly phase: 'open' | 'closed';
  readonly openedAt: Instant;
  /** It closes by itself then; null = it is held. */
  readonly closesAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Votes by choice. */
  readonly counts: readonly number[];
  /** Answers in words that went into the queue. */
  readonly texts: number;
}

/** What a pledge board is measured from, since it was first shown. */
export interface Stated {
  readonly milestone: number | null;
  readonly starts: Readonly<Record<RacerId, number | null>>;
  /** The first racer, whose race decides where a pledge names none. Absent in logs of earlier versions. */
  readonly racer?: RacerId | null;
}

export interface Cue extends CueSetup {
  /** When it was last taken; null = not yet. */
  readonly takenAt: Instant | null;
  readonly asked: Asked | null;
  readonly stated: Stated | null;
}

export interface OnAirCue {
  readonly cue: CueId;
  readonly at: Instant;
  readonly until: Instant | null;
  readonly countTo: Instant | null;
}

/** Where a cue is shown. What is taken displaces what is in the same place. */
export type CuePlace = 'lower' | 'card' | 'full' | 'prompter';
export const cuePlaces: readonly CuePlace[] = ['lower', 'card', 'full', 'prompter'];

export interface Ballots {
  readonly cue: CueId;
  readonly pages: VotePages;
}

export interface CueState {
  readonly cues: Readonly<Record<CueId, Cue>>;
  readonly onAir: Readonly<Record<CuePlace, OnAirCue | null>>;
  /** The cue that was taken last. */
  readonly last: CueId | null;
  /** Who chose what, of the question asked last and of the one before it, which an undo may bring back. */
  readonly votes: readonly Ballots[];
}
