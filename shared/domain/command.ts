import type { Duration, Instant } from '../lib/instant.ts';
import type { CueContent, CueId } from './cue/cue-state.ts';
import type { Vote } from './cue/votes.ts';
import type { LookChange } from './look/look-state.ts';
import type { QueueSettingsChange } from './queue/settings-change.ts';
import type { AuthorInput, IncomingMessage } from './queue/incoming-message.ts';
import type { AuthorId, MessageId } from './queue/queue-state.ts';
import type { BroadcastPart } from './show-words.ts';
import type { VictorySettings } from './victory/victory-state.ts';
import type { PleaSettings } from './plea/plea-state.ts';
import type { SpeechSettingsChange } from './speech/decide-speech.ts';
import type { AccountConfig, AccountId, RaceSettings, RacerId } from './race/race-state.ts';

/** What a source reports: an absolute total, or a delta that only nudges what is shown. */
export interface Observation {
  readonly racer: RacerId;
  /** May be absent where the racer has one account. */
  readonly account?: AccountId | undefined;
  readonly total: number;
  readonly at: Instant;
  /** 1 = exact; n = the platform cuts down to a multiple of n. */
  readonly resolution: number;
  readonly source: string;
  readonly kind?: 'absolute' | 'delta' | undefined;
}

export type VictorySettingsChange = { readonly [N in keyof VictorySettings]?: VictorySettings[N] | undefined };

export type PleaSettingsChange = { readonly [N in keyof PleaSettings]?: PleaSettings[N] | undefined };

/** A racer as the show file or the control page gives it. */
export interface RacerInput {
  readonly id: RacerId;
  readonly name: string;
  readonly colour?: string | undefined;
  readonly alsoRunning?: boolean | undefined;
  readonly accounts: readonly (AccountConfig & { readonly id?: AccountId | undefined })[];
}

/** A cue as the show file or the rundown gives it. */
export interface CueInput {
  readonly id?: CueId | undefined;
  /** Milliseconds; absent = as its kind has it, null = held. */
  readonly lasts?: Duration | null | undefined;
  readonly content: CueContent;
}

/** A show file, validated. */
export interface ShowSetup {
  readonly title: string;
  /** Absent: the milestone rolls on (RACE-3). */
  readonly milestones?: readonly number[] | undefined;
  readonly racers: readonly RacerInput[];
  readonly settings?: Partial<RaceSettings> | undefined;
  readonly victory?: VictorySettingsChange | undefined;
  /** What becomes a message, which chats are read, and how messages are judged, screened, shown and kept. */
  readonly queue?: QueueSettingsChange | undefined;
  readonly look?: LookChange | undefined;
  /** Whether the public page is open, and its form. */
  readonly viewer?: { readonly open?: boolean | undefined; readonly form?: boolean | undefined } | undefined;
  readonly speech?: SpeechSettingsChange | undefined;
  readonly pleas?: PleaSettingsChange | undefined;
  /** The rundown, in its order. */
  readonly cues?: readonly CueInput[] | undefined;
}

/** Every wish, by name. Those of pages and HTTP stand in shared/protocol/command-table.ts; the rest come from the server itself. */
export interface CommandInputs {
  'race.observe': Observation;
  'clock.tick': Record<string, never>;
  'show.apply': { readonly setup: ShowSetup; readonly digest: string };
  'show.title': { readonly title: string };
  'show.safe-mode': { readonly on: boolean };
  'show.viewer': { readonly on: boolean };
  'show.form': { readonly on: boolean };
  /** `at` absent = now, null = it is not known. */
  'show.stream-started': { readonly of?: BroadcastPart | undefined; readonly at?: string | null | undefined };
  'show.wrap': Record<string, never>;
  'race.correct': { readonly racer: RacerId; readonly account?: AccountId | undefined; readonly total: number };
  'race.milestone': { readonly milestones: readonly number[] };
  'race.settings': Partial<RaceSettings>;
  'race.confirm': { readonly racer: RacerId; readonly milestone: number };
  'race.dismiss': { readonly racer: RacerId; readonly milestone: number };
  'racer.add': RacerInput;
  'racer.change': {
    readonly racer: RacerId;
    readonly name?: string | undefined;
    readonly colour?: string | undefined;
    readonly alsoRunning?: boolean | undefined;
    readonly accounts?: RacerInput['accounts'] | undefined;
  };
  'racer.remove': { readonly racer: RacerId };
  /** `name`: who made it full, where somebody knows. */
  'victory.fire': { readonly racer?: RacerId | undefined; readonly name?: string | undefined };
  'victory.hold': Record<string, never>;
  'victory.release': Record<string, never>;
  'victory.cancel': Record<string, never>;
  'victory.replay': Record<string, never>;
  'victory.settings': VictorySettingsChange;
  'look.settings': LookChange;
  'message.add': {
    readonly author: string | AuthorInput;
    readonly text: string;
    readonly origin?: string | undefined;
  };
  /** What intake took: from a platform, the form, a hook or the API. */
  'message.hold': IncomingMessage;
  /** A platform took it back: one message, all of an author, or all of the platform. */
  'message.platform-retract':
    { readonly key: string } | { readonly authorId: AuthorId } | { readonly platform: string };
  /** `onAir`: approved, it goes on air in the same step. */
  'message.approve': { readonly id: MessageId; readonly onAir?: boolean | undefined };
  'message.reject': { readonly id: MessageId; readonly reason?: string | undefined };
  'message.return': { readonly id: MessageId };
  'message.retract': { readonly id: MessageId };
  'message.skip': { readonly id: MessageId; readonly reason?: string | undefined };
  'message.move': { readonly id: MessageId; readonly before: MessageId | null };
  'message.note': { readonly id: MessageId; readonly note: string | null };
  'message.tag': { readonly id: MessageId; readonly tags: readonly string[] };
  'message.pin': { readonly id: MessageId; readonly on: boolean };
  'author.ban': { readonly messageId: MessageId } | { readonly authorId: AuthorId };
  'author.unban': { readonly authorId: AuthorId };
  'author.erase': { readonly messageId: MessageId } | { readonly authorId: AuthorId };
  /** The show was wrapped so long ago that names and texts are kept no more. */
  'message.expire': Record<string, never>;
  'reading.start': { readonly id?: MessageId | undefined };
  'reading.finish': Record<string, never>;
  'queue.settings': QueueSettingsChange;
  /** `before` null or absent = at the end. */
  'cue.add': CueInput & { readonly before?: CueId | null | undefined };
  'cue.change': {
    readonly id: CueId;
    readonly lasts?: Duration | null | undefined;
    readonly content?: CueContent | undefined;
  };
  'cue.remove': { readonly id: CueId };
  'cue.move': { readonly id: CueId; readonly before: CueId | null };
  /** Absent = the next one. */
  'cue.take': { readonly id?: CueId | undefined };
  /** Absent = all that an audience sees. */
  'cue.end': { readonly id?: CueId | undefined };
  'cue.close': { readonly id: CueId };
  /** Votes for the open question, gathered by intake. */
  'cue.answer': { readonly id: CueId; readonly votes: readonly Vote[] };
  'plea.mark': { readonly note?: string | undefined };
  'plea.settings': PleaSettingsChange;
  'speech.settings': SpeechSettingsChange;
  'speech.pause': Record<string, never>;
  'speech.resume': Record<string, never>;
  'speech.skip': Record<string, never>;
  'speech.stop': Record<string, never>;
  undo: { readonly seq?: number | undefined };
}

export type CommandName = keyof CommandInputs;
export type Command = { [N in CommandName]: { readonly name: N; readonly input: CommandInputs[N] } }[CommandName];
