import type { EmoteSpan } from '../domain/queue/emotes.ts';
import type { MessageState, QueueSettings } from '../domain/queue/queue-state.ts';
import type { Verdict } from '../domain/moderation/verdict.ts';

/** The message on air: approved by a person, and all that the screen may know of it. */
export interface OnAirView {
  readonly id: string;
  readonly author: { readonly name: string; readonly platform: string };
  /** With what a rule masked covered. */
  readonly text: string;
  /** Where pictures of its platform stand in the text, by the ids under which the server serves them; none unless switched on. */
  readonly emotes: readonly EmoteSpan[];
  readonly origin: string;
  readonly startedAt: string;
  /** When it is finished as read at the latest; null = when somebody says so. */
  readonly endsAt: string | null;
  readonly pinned: boolean;
}

/** What everybody may know of the queue. */
export interface QueueView {
  readonly onAir: OnAirView | null;
  /** Approved and waiting behind the one on air. */
  readonly waiting: number;
  /** Approved and not yet read, the one on air too. */
  readonly promised: number;
  /** How this host reads: what is too long for one page is turned over at this pace. */
  readonly pace: PaceView;
  /** The message read last, unless it has been taken back since: it alone may stay for a moment when the air is empty. */
  readonly lastRead: string | null;
}

/** A message as the crew sees it. Order by `rank` within a state. */
export interface MessageView {
  readonly id: string;
  readonly state: MessageState;
  readonly rank: string;
  readonly author: { readonly id: string; readonly name: string; readonly platform: string };
  /** As it was written, cleaned. */
  readonly text: string;
  /** As the screen shows it. */
  readonly shown: string;
  readonly origin: string;
  readonly takenBy: string;
  /** When it was said. */
  readonly at: string;
  readonly heldAt: string;
  readonly url: string | null;
  readonly verdicts: readonly Verdict[];
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  /** With two-person screening: who has passed it. */
  readonly screenedBy: { readonly role: string; readonly id: string; readonly name?: string } | null;
  /** Held again after it had been approved. */
  readonly wasApproved: boolean;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Why it was rejected or skipped, or by whom it was retracted. */
  readonly reason: string | null;
  /** Taken back; where `state` is another one, after its end. */
  readonly retractedAt: string | null;
  /** Name and text were erased on their author's wish. */
  readonly erased: boolean;
  /** Seq of what moved it last. */
  readonly changed: number;
  /** In characters; reading takes pace.base + length × pace.perCharacter. */
  readonly length: number;
}

/** How this host reads, in milliseconds. */
export interface PaceView {
  readonly base: number;
  readonly perCharacter: number;
  /** From how many readings; under 3 it is a common reader's. */
  readonly measured: number;
}

/** What the host needs: what is next, how long it takes, and whether it fits before the milestone. */
export interface HostQueueView extends QueueView {
  /** The next in line; null = none waits. */
  readonly next: string | null;
  readonly counts: Readonly<Record<MessageState, number>>;
  /** The newest of those that were taken back, so that a page whose message is gone can say why. */
  readonly retracted: readonly string[];
  /** Reading all that wait takes so many milliseconds. */
  readonly waitingTime: number;
  /** So many of the next ones can be read before the leader may be at the milestone; null = nobody can say when that is. */
  readonly fits: number | null;
}

/** One line of a platform's chat, as it passes by. */
export interface FeedLineView {
  readonly id: string;
  readonly author: { readonly name: string; readonly platform: string };
  readonly text: string;
  readonly at: string;
  /** The message that it became; null = it was only counted. */
  readonly taken: boolean;
}

/** The newest lines, and what was counted since the server started. */
export interface FeedView {
  readonly lines: Readonly<Record<string, FeedLineView>>;
  /** Ids of the newest lines that were here and that their platform took back: a page that stands still takes them off. */
  readonly gone: readonly string[];
  /** All lines. */
  readonly counted: number;
  /** Became messages. */
  readonly taken: number;
  /** Matched a rule, but there was no room or they came too fast: they are not held. */
  readonly overflow: number;
  /** Came again. */
  readonly duplicate: number;
  /** Of a banned author, or with nothing to show. */
  readonly refused: number;
}

export const emptyFeed: FeedView = { lines: {}, gone: [], counted: 0, taken: 0, overflow: 0, duplicate: 0, refused: 0 };

export type QueueSettingsView = QueueSettings;
