import type { Actor } from '../../shared/domain/actor.ts';
import type { Command, Observation } from '../../shared/domain/command.ts';
import type { IncomingMessage } from '../../shared/domain/queue/incoming-message.ts';
import type { RejectionReason } from '../../shared/domain/rejection.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import type { Duration, Instant } from '../../shared/lib/instant.ts';
import type { CommandResult } from '../../shared/protocol/result.ts';
import type { LogMeta } from '../storage/event-log.ts';

/** The show's clock: the wall's when live, the file's in a replay. */
export interface ShowClock {
  now(): Instant;
  /** Show milliseconds per real millisecond. */
  readonly rate: number;
  /** Calls back once, when the show's clock has reached `at` (at once when it has passed). Returns the cancel. */
  schedule(at: Instant, callback: () => void): () => void;
  /** Called when `rate` changes (a replay ends). Returns the unsubscribe. */
  onRateChange(listener: () => void): () => void;
}

/** One observation as it arrives; (source, key) makes redelivery harmless where a key is given. */
export interface Delivery {
  readonly observation: Observation;
  readonly key?: string | undefined;
}

/** One message as intake hands it over; (source, key) makes redelivery harmless where a key is given. */
export interface MessageDelivery {
  readonly message: IncomingMessage;
  readonly source: string;
  readonly key?: string | undefined;
}

export type DeliveryOutcome =
  | { readonly kind: 'accepted' | 'late' | 'duplicate' }
  | {
      readonly kind: 'rejected';
      readonly reason: RejectionReason | 'internal' | 'overloaded';
      readonly message: string;
    };

/** What was just persisted and folded. */
export interface Change {
  readonly events: readonly ShowEvent[];
  readonly state: ShowState;
  /** A command's effect is published at once, a flow is coalesced. */
  readonly urgent: boolean;
}

/** The one authority of a show. Persist, then fold, then publish. */
export interface ShowEngine {
  readonly meta: LogMeta;
  readonly state: ShowState;
  readonly clock: ShowClock;
  /**
   * Decides, persists, folds and publishes in one synchronous step. `id` is the command's UUID: a second delivery answers as the
   * first did and does nothing. Never throws; a failed append answers `internal` and leaves the state untouched.
   */
  dispatch(command: Command, actor: Actor, id?: string): CommandResult;
  /**
   * Decides many observations one by one and appends them in one transaction (group commit): all calls of one turn of the event
   * loop share it. Resolves when they are on disk, one outcome each, in order.
   */
  observe(deliveries: readonly Delivery[], actor: Actor): Promise<readonly DeliveryOutcome[]>;
  /** The same for messages; both go through one line, in the order in which they came. */
  hold(deliveries: readonly MessageDelivery[], actor: Actor): Promise<readonly DeliveryOutcome[]>;
  /**
   * Takes the events of an earlier show as they are: nothing is decided. They are persisted, folded and published in one synchronous
   * step, and numbered as they come. Throws where they cannot be written; then none was.
   */
  relive(events: readonly ShowEvent[]): void;
  subscribe(listener: (change: Change) => void): () => void;
  /** Flushes what is pending, saves a snapshot, closes the log. */
  stop(): Promise<void>;
}

export const maxFuture: Duration = 60_000;
