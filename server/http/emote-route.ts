import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';
import { invalid } from './problem.ts';

/**
 * `/emote/<platform>/<id>`: a picture of a message that is on air or approved, and no other. No key: an image cannot send one, and the
 * stream shows it anyway.
 */
export function mountEmotes(app: FastifyInstance, { emote }: Pick<HttpPorts, 'emote'>): void {
  app.get('/emote/:platform/:id', async (request, reply) => {
    const { platform, id } = request.params as { readonly platform: string; readonly id: string };
    const picture = await emote(platform, id);
    if (picture === null)
      throw invalid(
        'unknown-emote',
        'No message that is approved has this picture, or its host does not give it.',
        404,
      );
    return reply.type(picture.type).header('cache-control', 'private, max-age=86400').send(picture.bytes);
  });
}
