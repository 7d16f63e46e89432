import type { Duration, Instant } from '../../lib/instant.ts';
import type { Actor } from '../actor.ts';
import type { Verdict, VerdictSettings } from '../moderation/verdict.ts';
import type { ChatConfig } from './chat-config.ts';
import type { EmoteSpan } from './emotes.ts';
import type { MessagePages } from './message-pages.ts';

export type MessageId = string;
export type AuthorId = string;

export interface Author {
  /** Where the platform names its people by id, `platform:id`; else made from the name. */
  readonly id: AuthorId;
  /** As it is shown. */
  readonly name: string;
  /** `twitch`, `bluesky`, `form`, `api`, `typed` …: where the message came from. */
  readonly platform: string;
}

/** Why a line became a message. */
export type TakenBy =
  'word' | 'hashtag' | 'mention' | 'reply' | 'question' | 'all' | 'picked' | 'sent' | 'typed' | 'carried';

/** Where a message stands. Read, rejected, skipped, retracted and carried over are ends. */
export type MessagePhase =
  | {
      readonly state: 'held';
      /** With two-person screening: who has passed it already. */
      readonly screenedBy: Actor | null;
      /** It had been approved, and came back. */
      readonly wasApproved: boolean;
    }
  | { readonly state: 'approved' }
  | { readonly state: 'reading'; readonly startedAt: Instant }
  | { readonly state: 'read'; readonly startedAt: Instant; readonly finishedAt: Instant }
  | { readonly state: 'rejected'; readonly reason: string | null }
  | { readonly state: 'skipped'; readonly reason: string | null }
  | { readonly state: 'retracted'; readonly by: RetractedBy }
  | { readonly state: 'carried-over' };

export type MessageState = MessagePhase['state'];
export type RetractedBy = 'platform' | 'ban' | 'person' | 'author' | 'undo';

export interface Message {
  readonly id: MessageId;
  /** The how-manieth message of the show. */
  readonly number: number;
  /** Sorts the messages of one state. */
  readonly rank: string;
  readonly author: Author;
  /** Clean, as it was written. */
  readonly text: string;
  /** What the screen shows where a rule masked something; null = the text. */
  readonly masked: string | null;
  /** What kind of message: `chat`, `reply`, `form`, `typed`, or a word of the sender's own. */
  readonly origin: string;
  /** The platform's id for it, with the source's name before it; null = none. */
  readonly key: string | null;
  /** The post on its platform; null = none. */
  readonly url: string | null;
  readonly takenBy: TakenBy;
  /** When it was said. */
  readonly at: Instant;
  readonly heldAt: Instant;
  readonly verdicts: readonly Verdict[];
  /** Where its platform's pictures stand in the text. */
  readonly emotes: readonly EmoteSpan[];
  /** For the host: "say it as …". */
  readonly note: string | null;
  readonly tags: readonly string[];
  /** Stays on air past the longest time. */
  readonly pinned: boolean;
  /** Taken back after its end: it had been read, rejected or skipped by then. */
  readonly retractedAt: Instant | null;
  /** Text and author were erased on the author's wish. */
  readonly erased: boolean;
  /** Seq of the last event that moved it. */
  readonly changed: number;
  readonly phase: MessagePhase;
}

/** What becomes a message by itself; every other line is only counted and shown in the feed. */
export interface IntakeRules {
  /** Words that begin a message, such as `!ask`; they are cut off. */
  readonly words: readonly string[];
  /** Without `#`. */
  readonly hashtags: readonly string[];
  /** Names, without `@`. */
  readonly mentions: readonly string[];
  readonly replies: boolean;
  readonly questions: boolean;
  readonly all: boolean;
}

export const soloModes = ['off', 'auto', 'always'] as const;
export type SoloMode = (typeof soloModes)[number];

export const emoteModes = ['off', 'proxied'] as const;
export type EmoteMode = (typeof emoteModes)[number];

export interface QueueSettings {
  readonly chats: readonly ChatConfig[];
  readonly intake: IntakeRules;
  readonly verdicts: VerdictSettings;
  /** How many people must pass a message. */
  readonly screening: 1 | 2;
  /** Approve by itself what no rule has anything against. Off unless told to. */
  readonly approveUnflagged: boolean;
  /** What is on air is finished as read after so long, unless it is pinned; null = when the host says so. */
  readonly longestOnAir: Duration | null;
  /** Whether the host may approve alone: never, while no moderator is connected, or always. */
  readonly solo: SoloMode;
  /** For so long no moderator must have been there before the host may. */
  readonly soloAfter: Duration;
  /** A platform's own pictures: its word for them, or fetched by the server from the hosts below and served by itself. */
  readonly emotes: EmoteMode;
  /** Where pictures are fetched from, and nowhere else. */
  readonly emoteHosts: readonly string[];
  /** What intake rules take is held up to this many; then lines stay in the feed, and are counted. */
  readonly mostHeld: number;
  /** Names and texts are erased so many days after the show is wrapped; 0 = never. */
  readonly keepDays: number;
}

export interface Reading {
  readonly graphemes: number;
  readonly lasted: Duration;
}

export interface QueueState {
  readonly settings: QueueSettings;
  /** The open messages and the newest closed ones. */
  readonly messages: MessagePages;
  /** How many messages there have been. */
  readonly taken: number;
  /** Places given in line. */
  readonly places: number;
  readonly counts: Readonly<Record<MessageState, number>>;
  readonly onAir: MessageId | null;
  /** The closed messages that are still in `messages`, oldest first. */
  readonly closed: readonly MessageId[];
  readonly banned: readonly { readonly id: AuthorId; readonly name: string }[];
  /** How long this host took for the last messages. */
  readonly readings: readonly Reading[];
}

/** Approved and not yet read. */
export const promised = (queue: QueueState): number => queue.counts.approved + queue.counts.reading;

export const isOpen = (message: Message): boolean =>
  message.phase.state === 'held' || message.phase.state === 'approved' || message.phase.state === 'reading';
