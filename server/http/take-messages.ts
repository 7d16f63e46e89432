import { setImmediate as rest } from 'node:timers/promises';
import type { Actor } from '../../shared/domain/actor.ts';
import type { DeliveryOutcome, MessageDelivery } from '../engine/engine-port.ts';
import type { HttpPorts } from './http-ports.ts';
import { messageItemSchema, type MessageAnswer, type MessageRefusal, type PostedMessage } from './message-item.ts';
import { HttpProblem, internal, overloaded } from './problem.ts';

interface Taking {
  readonly engine: Pick<HttpPorts['engine'], 'hold'>;
  readonly actor: Actor;
  deliveryOf(item: PostedMessage, index: number): MessageDelivery;
}

/** So many items, and so much text, are read and held in one go. In between, others have their turn: a press is not answered after a whole flood. */
const slice = { items: 100, units: 20_000 };

/** Holds what is valid, on disk when it resolves, and lists the others by index. */
export async function takeMessages(items: readonly unknown[], taking: Taking): Promise<MessageAnswer> {
  const answer: MessageAnswer = { accepted: 0, late: 0, duplicate: 0, rejected: [] };
  for (let from = 0; from < items.length;) {
    if (from > 0) await rest();
    const to = endOfSlice(items, from);
    await takeSlice(items.slice(from, to), from, taking, answer);
    from = to;
  }
  answer.rejected.sort((a, b) => a.index - b.index);
  return answer;
}

function endOfSlice(items: readonly unknown[], from: number): number {
  let units = 0;
  let to = from;
  while (to < items.length && to - from < slice.items && units < slice.units) units += lengthOf(items[to++]);
  return to;
}

/** Of its text, as far as it has one. */
function lengthOf(item: unknown): number {
  const { text } = (item ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text.length : 0;
}

async function takeSlice(
  items: readonly unknown[],
  from: number,
  { engine, actor, deliveryOf }: Taking,
  answer: MessageAnswer,
): Promise<void> {
  const places: number[] = [];
  const deliveries: MessageDelivery[] = [];
  for (const [place, item] of items.entries()) {
    const index = from + place;
    const parsed = messageItemSchema.safeParse(item);
    if (parsed.success) {
      places.push(index);
      deliveries.push(deliveryOf(parsed.data, index));
    } else answer.rejected.push({ index, reason: 'invalid' });
  }
  const outcomes = deliveries.length === 0 ? [] : await engine.hold(deliveries, actor);
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.kind === 'rejected') answer.rejected.push({ index: places[place] ?? place, reason: reasonOf(outcome) });
    else {
      answer.accepted++;
      if (outcome.kind === 'duplicate') answer.duplicate++;
    }
  }
}

function reasonOf(outcome: DeliveryOutcome & { kind: 'rejected' }): MessageRefusal {
  switch (outcome.reason) {
    case 'future':
    case 'banned':
    case 'full':
      return outcome.reason;
    case 'overloaded':
      throw overloaded('backlog', outcome.message, 1_000);
    case 'internal':
      // Nothing of the request can be relied on: say so as a whole, and a resend with keys is harmless.
      throw internal('The messages could not be written to disk. Send them again.');
    case 'wrapped':
    case 'replay':
      throw new HttpProblem({ code: 'rejected', reason: outcome.reason, message: outcome.message });
    default:
      return 'invalid';
  }
}

/** A show that is over takes no more. */
export function refuseWrapped({ state }: Pick<HttpPorts['engine'], 'state'>): void {
  if (state.show.phase === 'wrapped') throw wrapped('This show is wrapped. The next start begins a new one.');
}

const wrapped = (message: string): HttpProblem => new HttpProblem({ code: 'rejected', reason: 'wrapped', message });
