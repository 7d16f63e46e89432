import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../shared/domain/actor.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import type { Delivery, DeliveryOutcome } from '../engine/engine-port.ts';
import { actorOf } from './authorise.ts';
import { feedBodyLimit, feedItems } from './feed-items.ts';
import type { HttpPorts } from './http-ports.ts';
import {
  observationSchema,
  type IntakeAnswer,
  type IntakeReason,
  type PostedObservation,
} from './observation-schema.ts';
import { HttpProblem, internal, overloaded } from './problem.ts';

/** `POST /api/v1/observations`: valid items are on disk when it answers, the others are listed by index. */
export function mountObservations(app: FastifyInstance, { engine }: Pick<HttpPorts, 'engine'>): void {
  app.post(
    '/api/v1/observations',
    { bodyLimit: feedBodyLimit, config: { access: ['feed'] } },
    async (request, reply) => {
      const items = feedItems(request.body);
      if (engine.state.show.phase === 'wrapped') {
        throw new HttpProblem({
          code: 'rejected',
          reason: 'wrapped',
          message: 'This show is wrapped. The next start begins a new one.',
        });
      }
      return reply.code(202).send(await take(items, actorOf(request), engine));
    },
  );
}

async function take(items: readonly unknown[], actor: Actor, engine: HttpPorts['engine']): Promise<IntakeAnswer> {
  const rejected: IntakeAnswer['rejected'] = [];
  const places: number[] = [];
  const deliveries: Delivery[] = [];
  const now = engine.clock.now();
  for (const [index, item] of items.entries()) {
    const parsed = observationSchema.safeParse(item);
    if (parsed.success) {
      places.push(index);
      deliveries.push(deliveryOf(parsed.data, now));
    } else rejected.push({ index, reason: 'invalid' });
  }
  const outcomes = deliveries.length === 0 ? [] : await engine.observe(deliveries, actor);
  const answer = { accepted: 0, late: 0, duplicate: 0 };
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.kind === 'rejected') rejected.push({ index: places[place] ?? place, reason: reasonOf(outcome) });
    else {
      answer.accepted++;
      if (outcome.kind !== 'accepted') answer[outcome.kind]++;
    }
  }
  return { ...answer, rejected: rejected.sort((a, b) => a.index - b.index) };
}

function deliveryOf(item: PostedObservation, now: Instant): Delivery {
  const { racer, account, total, at, resolution = 1, source = 'feed', key } = item;
  const observation = { racer, account, total, at: at === undefined ? now : fromIso(at), resolution, source };
  return key === undefined ? { observation } : { observation, key };
}

function reasonOf(outcome: DeliveryOutcome & { kind: 'rejected' }): IntakeReason {
  switch (outcome.reason) {
    case 'unknown-racer':
    case 'unknown-account':
    case 'zero':
    case 'future':
      return outcome.reason;
    case 'account-needed':
      return 'unknown-account';
    case 'overloaded':
      throw overloaded('backlog', outcome.message, 1_000);
    case 'internal':
      // Nothing of the request can be relied on: say so as a whole, and a resend with keys is harmless.
      throw internal('The observations could not be written to disk. Send them again.');
    case 'wrapped':
    case 'replay':
      throw new HttpProblem({ code: 'rejected', reason: outcome.reason, message: outcome.message });
    default:
      return 'invalid';
  }
}
