import type { Duration, Instant } from '../lib/instant.ts';
import type { Actor } from './actor.ts';
import type { CueState } from './cue/cue-state.ts';
import type { LookSettings } from './look/look-state.ts';
import type { RaceState, RacerId } from './race/race-state.ts';
import type { PleaState } from './plea/plea-state.ts';
import type { QueueState } from './queue/queue-state.ts';
import type { ShowEventBody } from './show-event.ts';
import type { BroadcastPart, ShowMode, VictoryAnimation, VictoryCause } from './show-words.ts';
import type { VictoryState } from './victory/victory-state.ts';
import type { SpeechState } from './speech/speech-state.ts';

export type { ShowMode, VictoryCause } from './show-words.ts';

/** A happening worth an animation. A page plays each one newer than the last it played and not past `playUntil` by the show's clock. */
export type Moment = {
  readonly seq: number;
  readonly at: Instant;
  readonly playUntil: Instant;
  /** Taken off the screen before its time. */
  readonly cancelled?: true;
} & (
  | { readonly kind: 'lead-changed'; readonly from: RacerId; readonly to: RacerId; readonly afterStep: boolean }
  | { readonly kind: 'milestone-crossed'; readonly racer: RacerId; readonly milestone: number; readonly total: number }
  | {
      readonly kind: 'victory-fired';
      readonly racer: RacerId | null;
      readonly milestone: number | null;
      readonly cause: VictoryCause;
      readonly name: string | null;
      readonly animation: VictoryAnimation;
      /** Real milliseconds. */
      readonly lasts: Duration;
    }
);

export interface Undoable {
  readonly seq: number;
  /** The command's id: all events of one command are taken back together. */
  readonly cause: string | null;
  readonly actor: Actor;
  readonly label: string;
  /** The events that take it back. */
  readonly compensation: readonly ShowEventBody[];
}

export interface ShowState {
  /** The seq of the last folded event. */
  readonly seq: number;
  readonly show: {
    readonly title: string;
    readonly mode: ShowMode;
    /** A line the screen must carry, e.g. "reconstruction"; null = none. */
    readonly label: string | null;
    readonly phase: 'on-air' | 'wrapped';
    readonly safeMode: boolean;
    /** The public race page; null = nobody has said. */
    readonly viewer: boolean | null;
    /** The form on that page; null = nobody has said. */
    readonly form: boolean | null;
    /** When the stream and its recording began: chapters count from there. null = nobody has said. */
    readonly began: Readonly<Record<BroadcastPart, Instant | null>>;
    /** Identity of the show file last applied; null = none. */
    readonly fileDigest: string | null;
  };
  readonly race: RaceState;
  readonly victory: VictoryState;
  readonly queue: QueueState;
  readonly speech: SpeechState;
  readonly cues: CueState;
  readonly pleas: PleaState;
  readonly look: LookSettings;
  /** The last 32. */
  readonly moments: readonly Moment[];
  /** The last 50 actions that can be taken back, oldest first. */
  readonly undoable: readonly Undoable[];
}
