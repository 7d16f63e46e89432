import type { Actor } from '../../shared/domain/actor.ts';
import type { Observation } from '../../shared/domain/command.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';

/** What became of one observation. */
export interface SinkOutcome {
  readonly kind: 'accepted' | 'late' | 'duplicate' | 'rejected';
  /** Why it was rejected, for programs and for people. */
  readonly reason?: string;
  readonly message?: string;
}

/** Where observations go: the engine, as sources see it. */
export interface ObservationSink {
  readonly state: ShowState;
  observe(
    deliveries: readonly { readonly observation: Observation; readonly key?: string | undefined }[],
    actor: Actor,
  ): Promise<readonly SinkOutcome[]>;
  subscribe(
    listener: (change: { readonly events: readonly ShowEvent[]; readonly state: ShowState }) => void,
  ): () => void;
}
