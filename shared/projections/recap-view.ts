import type { BoardView } from './cue-view.ts';
import type { DirectorView, ShowView } from './views.ts';
import type { PleaView } from './plea-view.ts';
import type { RecordView } from './record-view.ts';

/** A count: seconds since the recap's `from`, and the total. */
export type RecapPoint = readonly [seconds: number, total: number];

export interface RecapRacer {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly alsoRunning: boolean;
  readonly first: { readonly at: string; readonly total: number } | null;
  readonly last: { readonly at: string; readonly total: number } | null;
  /** By time; thinned so that the first, the last and every extreme are there. */
  readonly series: readonly RecapPoint[];
}

/** What was promised to a viewer and what came of it. Words are given of what was read on air, names of what was not taken back. */
export interface RecapMessage {
  readonly id: string;
  readonly state: 'read' | 'skipped' | 'carried-over' | 'retracted' | 'open';
  /** null = erased, or taken back. */
  readonly author: string | null;
  readonly text: string | null;
  readonly platform: string;
  readonly reason: string | null;
  readonly promisedAt: string;
  readonly endedAt: string | null;
}

/** What was on screen, or said from the prompter, and what came of it. */
export type RecapCue = {
  readonly id: string;
  /** When it was first taken. */
  readonly at: string;
  /** How often it was taken. */
  readonly times: number;
} & (
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly choices: readonly { readonly text: string; readonly votes: number }[];
      /** Answers in words. */
      readonly answers: number;
      /** It still collects. */
      readonly open: boolean;
    }
  | { readonly kind: 'link'; readonly title: string; readonly url: string; readonly host: string }
  | ({
      readonly kind: 'charity';
      readonly name: string;
      readonly url: string | null;
      readonly currency: string;
    } & BoardView)
  | { readonly kind: 'speech'; readonly title: string; readonly text: string }
);

/** A show as it is told afterwards: what GET /api/v1/recap answers. */
export interface RecapView {
  /** Of the log: `/recap?log=…` is this recap, also when the next show is on. null = there is no log. */
  readonly logId: string | null;
  readonly show: Pick<ShowView, 'title' | 'mode' | 'label' | 'phase'>;
  /** When the show began, by its own clock. */
  readonly openedAt: string;
  /** When the video began, as far as anybody has said. */
  readonly began: DirectorView['began'];
  /** What the chart spans. */
  readonly from: string;
  readonly to: string;
  readonly racers: readonly RecapRacer[];
  readonly milestones: readonly number[];
  readonly record: RecordView;
  /** Lead changes and steps that are counted here and not listed. */
  readonly unlisted: { readonly leadChanges: number; readonly steps: number };
  readonly victories: readonly {
    readonly at: string;
    readonly racer: string | null;
    readonly milestone: number | null;
    readonly name: string | null;
  }[];
  readonly pleas: readonly PleaView[];
  /** By when they were first taken; the newest of them where they are too many. */
  readonly cues: readonly RecapCue[];
  /** When a message was read, in seconds since `from`. */
  readonly readings: readonly number[];
  readonly ledger: {
    readonly promised: number;
    readonly read: number;
    readonly skipped: number;
    readonly carriedOver: number;
    readonly retracted: number;
    /** Promised, and neither read nor ended otherwise. */
    readonly open: number;
    /** In the order of the promises; the newest of them where they are too many. */
    readonly messages: readonly RecapMessage[];
    readonly unlisted: number;
  };
  /** What proves it: the log's last line and its hash (`npm run verify`); null = there is no log. */
  readonly proof: { readonly lines: number; readonly hash: string } | null;
}
