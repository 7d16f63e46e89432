import type { Duration } from '../lib/instant.ts';
import type { Actor } from './actor.ts';
import type { CueId, CuePlace, CueSetup, Stated } from './cue/cue-state.ts';
import type { Vote } from './cue/votes.ts';
import type { Verdict } from './moderation/verdict.ts';
import type { LookSettings } from './look/look-state.ts';
import type { EmoteSpan } from './queue/emotes.ts';
import type {
  Author,
  AuthorId,
  MessageId,
  MessagePhase,
  QueueSettings,
  RetractedBy,
  TakenBy,
} from './queue/queue-state.ts';
import type { PleaEffect, PleaSettings } from './plea/plea-state.ts';
import type { AccountConfig, AccountId, CrossingProof, RaceSettings, RacerId } from './race/race-state.ts';
import type { BroadcastPart, ShowMode, VictoryAnimation, VictoryCause } from './show-words.ts';
import type { VictorySettings } from './victory/victory-state.ts';
import type { SpeechSettings } from './speech/speech-state.ts';

/** RFC 3339 UTC with milliseconds: events are stored and exported as they travel. */
type Iso = string;

export interface RacerSetup {
  readonly id: RacerId;
  readonly rank: string;
  readonly name: string;
  readonly colour: string;
  readonly alsoRunning: boolean;
  readonly accounts: readonly { readonly id: AccountId; readonly config: AccountConfig }[];
}

/** A victory on screen. What is optional is not in logs of version 0.1. */
export type VictoryPlay = Readonly<{
  racer: RacerId | null;
  milestone: number | null;
  at: Iso;
  playUntil: Iso;
  name?: string | null;
  animation?: VictoryAnimation;
  /** Real milliseconds. */
  lasts?: Duration;
}>;

/** Every recorded fact, by type. Past tense; payloads are plain JSON. */
export interface ShowEventPayloads {
  'show.opened': { readonly title: string; readonly mode: ShowMode; readonly label: string | null };
  'show.titled': { readonly title: string };
  'show.file-applied': { readonly digest: string };
  'show.safe-mode-set': { readonly on: boolean };
  /** The public race page: on, off, or null = as the server's address suggests. */
  'show.viewer-set': { readonly on: boolean | null };
  /** The form on the public page, as `show.viewer-set`. */
  'show.form-set': { readonly on: boolean | null };
  /** When the stream or its recording began; null = it is not known. */
  'show.stream-started': { readonly of: BroadcastPart; readonly at: Iso | null };
  'show.wrapped': Record<string, never>;

  'race.milestones-set': { readonly milestones: readonly number[]; readonly rolling: boolean };
  'race.settings-set': { readonly settings: RaceSettings };
  'race.racer-added': { readonly racer: RacerSetup };
  /** Totals of accounts that stay are kept. */
  'race.racer-changed': { readonly racer: RacerSetup };
  'race.racer-removed': { readonly racer: RacerId };
  'race.observed': {
    readonly racer: RacerId;
    readonly account: AccountId;
    readonly total: number;
    readonly at: Iso;
    readonly resolution: number;
    readonly source: string;
    /** Older than the account's last accepted one: on record, without effect. */
    readonly late?: true;
  };
  'race.nudged': { readonly racer: RacerId; readonly account: AccountId; readonly change: number; readonly at: Iso };
  'race.corrected': {
    readonly racer: RacerId;
    readonly account: AccountId;
    /** null takes the total back to unknown (undo of a first typed total). */
    readonly total: number | null;
    readonly at: Iso;
    readonly previous: {
      readonly total: number;
      readonly at: Iso;
      readonly resolution: number;
      readonly source: string;
    } | null;
  };
  'race.step-flagged': {
    readonly racer: RacerId;
    readonly account: AccountId;
    readonly at: Iso;
    readonly change: number;
    readonly expected: number;
  };
  /** Called: the new leader has been ahead for the dwell, by an observation or by the clock. */
  'race.lead-changed': {
    readonly at: Iso;
    readonly calledAt: Iso;
    readonly from: RacerId;
    readonly to: RacerId;
    readonly afterStep: boolean;
    readonly playUntil: Iso;
  };
  /** Seen: the first observation at or over. */
  'race.crossed': {
    readonly racer: RacerId;
    readonly milestone: number;
    readonly from: Iso;
    readonly to: Iso;
    readonly total: number;
    readonly source: string;
    readonly rivals: readonly { readonly racer: RacerId; readonly total: number | null }[];
  };
  /** Fell under again before it was confirmed, or a person said no. */
  'race.crossing-dropped': {
    readonly racer: RacerId;
    readonly milestone: number;
    readonly at: Iso;
    readonly by: 'observation' | 'person';
  };
  'race.crossing-confirmed': {
    readonly racer: RacerId;
    readonly milestone: number;
    readonly at: Iso;
    readonly by: CrossingProof;
    readonly playUntil: Iso;
  };

  'victory.settings-set': { readonly settings: VictorySettings };
  /** A confirmed crossing waits, or waits no more. */
  'victory.hold-set': { readonly on: boolean };
  /** Confirmed while held, or (`queued`) while another was on screen: it waits. */
  'victory.deferred': { readonly racer: RacerId; readonly milestone: number; readonly at: Iso; readonly queued?: true };
  /** It will not be fired: somebody took it off the waiting list. */
  'victory.waived': { readonly racer: RacerId; readonly milestone: number };
  'victory.fired': VictoryPlay & { readonly cause: Exclude<VictoryCause, 'replay'> };
  /** The last one, once more. */
  'victory.replayed': VictoryPlay;
  'victory.cancelled': { readonly at: Iso };
  'queue.settings-set': { readonly settings: QueueSettings };
  'message.held': {
    readonly id: MessageId;
    readonly number: number;
    readonly rank: string;
    readonly author: Author;
    readonly text: string;
    readonly masked: string | null;
    readonly origin: string;
    readonly key: string | null;
    readonly url: string | null;
    readonly takenBy: TakenBy;
    /** When it was said. */
    readonly at: Iso;
    readonly verdicts: readonly Verdict[];
    /** Absent where there are none. */
    readonly emotes?: readonly EmoteSpan[];
    /** The question that it answers; absent = none. */
    readonly answers?: CueId;
  };
  /** Two-person screening: the first of the two. null takes it back. */
  'message.screened': { readonly id: MessageId; readonly by: Actor | null };
  'message.approved': { readonly id: MessageId; readonly rank: string };
  'message.rejected': { readonly id: MessageId; readonly reason: string | null };
  'message.returned': { readonly id: MessageId; readonly to: 'held' | 'approved'; readonly rank: string };
  /** What had its end already only carries the mark. */
  'message.retracted': { readonly id: MessageId; readonly by: RetractedBy; readonly at: Iso };
  'message.skipped': { readonly id: MessageId; readonly reason: string | null };
  'message.carried-over': { readonly id: MessageId };
  'message.moved': { readonly id: MessageId; readonly rank: string };
  'message.noted': { readonly id: MessageId; readonly note: string | null };
  'message.tagged': { readonly id: MessageId; readonly tags: readonly string[] };
  'message.pinned': { readonly id: MessageId; readonly on: boolean };
  /** An undo: back to where it stood before line `after`. */
  'message.restored': {
    readonly id: MessageId;
    readonly after: number;
    /** The line that had put it there. */
    readonly changed: number;
    readonly rank: string;
    readonly phase: MessagePhase;
    readonly retractedAt: Iso | null;
  };
  'reading.started': { readonly id: MessageId; readonly at: Iso };
  'reading.finished': { readonly id: MessageId; readonly at: Iso; readonly graphemes: number };
  'author.banned': { readonly authorId: AuthorId; readonly name: string };
  'author.unbanned': { readonly authorId: AuthorId };
  /** From here on the log has neither name nor text of what this author sent, and not this id. */
  'author.erased': { readonly authorId: AuthorId };
  /** The time for which messages are kept is over: from here on the log has neither name nor text of anybody. */
  'messages.expired': Record<string, never>;

  'speech.settings-set': { readonly settings: SpeechSettings };
  'speech.paused': Record<string, never>;
  'speech.resumed': Record<string, never>;
  /** The message on air is not spoken any more. */
  'speech.silenced': { readonly id: MessageId };

  /** `stated`: an undo brings a pledge board back with what it is measured from; absent = it was not shown yet. */
  'cue.added': { readonly cue: CueSetup; readonly stated?: Stated };
  'cue.changed': { readonly cue: CueSetup };
  'cue.moved': { readonly id: CueId; readonly rank: string };
  'cue.removed': { readonly id: CueId };
  /** On air. */
  'cue.taken': {
    readonly id: CueId;
    readonly at: Iso;
    /** When it leaves by itself; null = it is held. */
    readonly until: Iso | null;
    /** What a slate counts down to; null = it does not. */
    readonly countTo: Iso | null;
    /** A question begins to collect answers with it. */
    readonly opens: boolean;
    /** When the question that it opens closes by itself; null = when somebody says so. */
    readonly closesAt: Iso | null;
    /** What the pledges are measured from, when a board is shown for the first time. */
    readonly stated: Stated | null;
  };
  /** An undo: as if it had not been taken. */
  'cue.untaken': {
    readonly id: CueId;
    readonly place: CuePlace;
    readonly opened: boolean;
    readonly last: CueId | null;
    readonly takenAt: Iso | null;
  };
  'cue.ended': {
    readonly id: CueId;
    readonly place: CuePlace;
    readonly at: Iso;
    readonly by: 'person' | 'time' | 'displaced' | 'safe-mode';
  };
  /** A question takes no more answers; `until`: its result is on air till then, null = it is not. */
  'cue.closed': { readonly id: CueId; readonly at: Iso; readonly until: Iso | null };
  'cue.reopened': { readonly id: CueId };
  /** Votes that came since the last such line. A voter is a hash that says nothing outside this show. */
  'cue.answered': { readonly id: CueId; readonly votes: readonly Vote[] };

  /** The audience was asked to follow. */
  'plea.marked': {
    readonly id: string;
    readonly at: Iso;
    readonly note: string | null;
    /** The card that was on screen with it; null = none. */
    readonly cue: string | null;
  };
  'plea.unmarked': { readonly id: string };
  /** What the pleas of a group did to the rate of each racer, followers per minute. */
  'plea.measured': { readonly group: string; readonly effects: Readonly<Record<RacerId, PleaEffect>> };
  'plea.settings-set': { readonly settings: PleaSettings };

  /** Of older logs, in which tests were kept: nothing comes of it. */
  'test.shown': {
    readonly what: string;
    readonly at: Iso;
    readonly playUntil: Iso;
    readonly animation?: VictoryAnimation;
    readonly lasts?: Duration;
  };
  /** Every test that was on screen left it. */
  /** The same. */
  'test.ended': { readonly at: Iso };
  'look.settings-set': { readonly settings: LookSettings };
  'action.undone': { readonly seq: number };
}

export type ShowEventType = keyof ShowEventPayloads;

/** What happened, before the log gives it a place. */
export type ShowEventBody = {
  [T in ShowEventType]: { readonly type: T; readonly payload: ShowEventPayloads[T] };
}[ShowEventType];

/** One line of the log. `source` and `key` make redelivery harmless. */
export type ShowEvent = ShowEventBody & {
  readonly seq: number;
  readonly at: Iso;
  readonly actor: Actor;
  /** The id of the command that caused it; null for observations and ticks. */
  readonly cause: string | null;
  readonly source?: string;
  readonly key?: string;
};
