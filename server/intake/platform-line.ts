import type { Emote } from '../../shared/domain/queue/emotes.ts';
import type { Instant } from '../../shared/lib/instant.ts';

/** One line of a platform's chat, as a source reads it. Nothing of it is clean. */
export interface PlatformLine {
  /** The platform, in a word: `twitch`. */
  readonly source: string;
  /** The platform's id; undefined where it gives none. */
  readonly id?: string | undefined;
  readonly author: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly at: Instant;
  /** `chat`, `reply`, `action` … */
  readonly origin: string;
  readonly isReply: boolean;
  /** The platform says that this author has never written here before; undefined where it does not say. */
  readonly firstTime?: boolean | undefined;
  /** The platform says it is the host's or a moderator's own. */
  readonly trusted?: boolean | undefined;
  readonly url?: string | undefined;
  /** The words that the platform draws as pictures. */
  readonly emotes?: readonly Emote[] | undefined;
  /** Hashtags that the platform knows it by, without `#`. */
  readonly hashtags?: readonly string[] | undefined;
  /** The chat that brought it, where that brings several platforms: its pace is bounded as a whole. */
  readonly via?: string | undefined;
}

/** What a platform takes back: one line, all of an author, or all of its chat. */
export type PlatformRetraction =
  | { readonly source: string; readonly id: string }
  | { readonly source: string; readonly authorId: string }
  | { readonly source: string; readonly all: true };

/** Author ids of different platforms must not meet. */
export const authorIdOf = (source: string, id: string): string => `${source}:${id}`;
export const keyOf = (source: string, id: string): string => `${source}:${id}`;

/** Where chat sources bring what they read. */
export interface ChatSink {
  lines(lines: readonly PlatformLine[]): void;
  retract(retraction: PlatformRetraction): void;
}
