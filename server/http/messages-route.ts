import type { FastifyInstance } from 'fastify';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import type { MessageDelivery } from '../engine/engine-port.ts';
import { actorOf } from './authorise.ts';
import { feedBodyLimit, feedItems } from './feed-items.ts';
import type { HttpPorts } from './http-ports.ts';
import type { PostedMessage } from './message-item.ts';
import { refuseWrapped, takeMessages } from './take-messages.ts';

/** No observation can be of this source: the names of theirs have no slash. */
const source = 'api/messages';

/** `POST /api/v1/messages`: what is valid is held, and on disk when it answers; the others are listed by index. */
export function mountMessages(app: FastifyInstance, { engine }: Pick<HttpPorts, 'engine'>): void {
  app.post('/api/v1/messages', { bodyLimit: feedBodyLimit, config: { access: ['feed'] } }, async (request, reply) => {
    const items = feedItems(request.body);
    refuseWrapped(engine);
    const now = engine.clock.now();
    const taking = { engine, actor: actorOf(request), deliveryOf: (item: PostedMessage) => deliveryOf(item, now) };
    return reply.code(202).send(await takeMessages(items, taking));
  });
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
