import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowMode, ShowState } from '../../shared/domain/show-state.ts';

/** What a log is, besides its lines. */
export interface LogMeta {
  /** Identity of this log: a UUID made when the log begins. A page that sees another one starts over. */
  readonly logId: string;
  readonly mode: ShowMode;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** A place in the log that an earlier delivery of the same (source, key) took. */
export interface KnownDelivery {
  readonly seq: number;
}

/** A line with what proves it. */
export interface ProvenLine {
  readonly event: ShowEvent;
  /** Over this line and the hash of the one before (chain.ts). */
  readonly hash: string;
  /** The hash of what of it is somebody's own; null = nothing is. */
  readonly sealed: string | null;
  /** What that hash is salted with; null once it was erased. */
  readonly salt: string | null;
}

/**
 * The show's memory, append only. Synchronous on purpose: persist, fold and publish are one step with no interleaving.
 * Implementations must hold the contract suite in event-log.contract.ts.
 */
export interface EventLog {
  readonly meta: LogMeta;
  /** The seq of the last line, 0 when empty. */
  readonly lastSeq: number;
  /**
   * All or nothing, durable when it returns (LOG-1). Throws when it could not be written; then nothing was. Text and names of
   * messages are kept apart from the lines and joined when they are read; an `author.erased` takes those of its author out of every
   * earlier line in the same step, and drops the snapshots (LOG-20).
   */
  append(events: readonly ShowEvent[]): void;
  /** The line that (source, key) already has, or null. */
  find(source: string, key: string): KnownDelivery | null;
  /** Whether anything of this author is here, and could be erased. */
  holdsAuthor(author: string): boolean;
  /** Lines with seq > after, in order. */
  read(after?: number): IterableIterator<ShowEvent>;
  /** The same lines with their hashes. */
  readProven(after?: number): IterableIterator<ProvenLine>;
  /** A cache of the folded state; may be deleted at any time. */
  saveSnapshot(state: ShowState): void;
  loadSnapshot(): ShowState | null;
  close(): void;
}
