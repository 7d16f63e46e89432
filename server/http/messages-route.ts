import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../shared/domain/actor.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import type { DeliveryOutcome, MessageDelivery } from '../engine/engine-port.ts';
import { actorOf } from './authorise.ts';
import { feedBodyLimit, feedItems } from './feed-items.ts';
import type { HttpPorts } from './http-ports.ts';
import { messageItemSchema, type MessageAnswer, type MessageRefusal, type PostedMessage } from './message-item.ts';
import { HttpProblem, internal, overloaded } from './problem.ts';

/** No observation can be of this source: the names of theirs have no slash. */
const source = 'api/messages';

/** `POST /api/v1/messages`: what is valid is held, and on disk when it answers; the others are listed by index. */
export function mountMessages(app: FastifyInstance, { engine }: Pick<HttpPorts, 'engine'>): void {
  app.post('/api/v1/messages', { bodyLimit: feedBodyLimit, config: { access: ['feed'] } }, async (request, reply) => {
    const items = feedItems(request.body);
    if (engine.state.show.phase === 'wrapped') throw wrapped('This show is wrapped. The next start begins a new one.');
    return reply.code(202).send(await take(items, actorOf(request), engine));
  });
}

async function take(items: readonly unknown[], actor: Actor, engine: HttpPorts['engine']): Promise<MessageAnswer> {
  const rejected: MessageAnswer['rejected'] = [];
  const places: number[] = [];
  const deliveries: MessageDelivery[] = [];
  const now = engine.clock.now();
  for (const [index, item] of items.entries()) {
    const parsed = messageItemSchema.safeParse(item);
    if (parsed.success) {
      places.push(index);
      deliveries.push(deliveryOf(parsed.data, now));
    } else rejected.push({ index, reason: 'invalid' });
  }
  const outcomes = deliveries.length === 0 ? [] : await engine.hold(deliveries, actor);
  const answer = { accepted: 0, late: 0, duplicate: 0 };
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.kind === 'rejected') rejected.push({ index: places[place] ?? place, reason: reasonOf(outcome) });
    else {
      answer.accepted++;
      if (outcome.kind === 'duplicate') answer.duplicate++;
    }
  }
  return { ...answer, rejected: rejected.sort((a, b) => a.index - b.index) };
}

function deliveryOf({ author, text, key, origin = 'api', at }: PostedMessage, now: Instant): MessageDelivery {
  const message = {
    author: typeof author === 'string' ? { name: author } : author,
    text,
    origin,
    takenBy: 'sent' as const,
    at: at === undefined ? now : fromIso(at),
    ...(key === undefined ? {} : { key: `api:${key}` }),
  };
  return key === undefined ? { message, source } : { message, source, key };
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
      throw wrapped(outcome.message);
    default:
      return 'invalid';
  }
}

const wrapped = (message: string): HttpProblem => new HttpProblem({ code: 'rejected', reason: 'wrapped', message });
