import { toUSVString } from 'node:util';
import type { Command } from '../../shared/domain/command.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import type { EventLog } from '../storage/event-log.ts';
import type { PendingDelivery } from './delivery-queue.ts';
import type { DeliveryOutcome, ShowClock } from './engine-port.ts';
import { toLines } from './envelope.ts';
import type { ShowDomain } from './show-domain.ts';

export interface BatchDeps {
  readonly log: Pick<EventLog, 'find'>;
  readonly clock: Pick<ShowClock, 'now' | 'rate'>;
  readonly domain: ShowDomain;
  readonly newId: () => string;
  readonly onFault: (error: unknown) => void;
}

export interface DecidedBatch {
  /** Provisional: nothing of it holds before the events are on disk. */
  readonly state: ShowState;
  readonly events: readonly ShowEvent[];
  /** One for each delivery, in order. */
  readonly outcomes: readonly DeliveryOutcome[];
}

/** Decides deliveries one by one, each over the state that the one before leaves. A delivery that is known already changes nothing. */
export function decideBatch(start: ShowState, deliveries: readonly PendingDelivery[], deps: BatchDeps): DecidedBatch {
  let state = start;
  const events: ShowEvent[] = [];
  const known = new Set<string>();

  const decideOne = (delivered: PendingDelivery): DeliveryOutcome => {
    const { actor } = delivered;
    // As the log writes it: two that differ in half a character only are one there.
    const key = delivered.key === undefined ? undefined : toUSVString(delivered.key);
    const { command, source } = wishOf(delivered);
    const place = key === undefined ? null : JSON.stringify([source, key]);
    if (place !== null && (known.has(place) || deps.log.find(source, key ?? '') !== null)) return { kind: 'duplicate' };
    const now = deps.clock.now();
    const decided = deps.domain.decide(state, command, { now, rate: deps.clock.rate, actor, newId: deps.newId });
    if (!decided.ok) return { kind: 'rejected', ...decided.error };
    const delivery = key === undefined ? null : { source, key };
    const lines = toLines(decided.value, { after: state.seq, at: now, actor, cause: null, delivery });
    state = lines.reduce((folded, line) => deps.domain.evolve(folded, line), state);
    events.push(...lines);
    if (place !== null && lines.length > 0) known.add(place);
    return outcomeOf(lines);
  };

  const outcomes = deliveries.map((delivery) => {
    try {
      return decideOne(delivery);
    } catch (error) {
      deps.onFault(error);
      return lost;
    }
  });
  return { state, events, outcomes };
}

function wishOf(delivered: PendingDelivery): { readonly command: Command; readonly source: string } {
  if ('observation' in delivered) {
    const { observation } = delivered;
    return { command: { name: 'race.observe', input: observation }, source: observation.source };
  }
  const { message, source } = delivered;
  return { command: { name: 'message.hold', input: message }, source };
}

/** What a delivery is told that could not be decided or written. */
export const lost: DeliveryOutcome = {
  kind: 'rejected',
  reason: 'internal',
  message: 'The server could not record this. Nothing was changed; send it again.',
};

function outcomeOf(lines: readonly ShowEvent[]): DeliveryOutcome {
  // The domain has no facts to record where the same observation came before.
  if (lines.length === 0) return { kind: 'duplicate' };
  const late = lines.some((line) => line.type === 'race.observed' && line.payload.late === true);
  return { kind: late ? 'late' : 'accepted' };
}
