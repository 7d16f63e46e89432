import type { FastifyInstance } from 'fastify';
import { feedBodyLimit, feedItems } from './feed-items.ts';
import { HttpProblem } from './problem.ts';

/** `POST /api/v1/messages`: the read-aloud queue is not in this version, and the answer says so: nothing posted here is kept. */
export function mountMessages(app: FastifyInstance): void {
  app.post('/api/v1/messages', { bodyLimit: feedBodyLimit, config: { access: ['feed'] } }, async (request) => {
    feedItems(request.body);
    const message =
      'This version has no read-aloud queue yet: the message was not kept. A later version takes it at this address.';
    throw new HttpProblem({ code: 'rejected', reason: 'not-yet', message });
  });
}
