import type { FastifyInstance, FastifyRequest } from 'fastify';
import { lookFileLimits } from '../../../shared/domain/look/look-file.ts';
import type { KeyRole } from '../../auth/key.ts';
import { sizeFault, type LookFileFault } from '../../look/check-look-file.ts';
import type { HttpPorts } from '../http-ports.ts';
import { HttpProblem, invalid } from '../problem.ts';

const access: readonly KeyRole[] = ['control'];
const filePath = '/api/v1/look/files/:name';
const nameOf = (request: FastifyRequest): string => (request.params as { readonly name: string }).name;
/** What programs say of a font or a picture. What it is is judged by its bytes. */
const mediaTypes =
  /^(?:application\/(?:octet-stream|font-(?:woff2?|sfnt)|x-font-(?:ttf|otf|woff))|font\/(?:woff2?|ttf|otf|sfnt)|image\/(?:png|jpeg|webp|avif))$/i;

const statuses: Partial<Record<LookFileFault['reason'], number>> = {
  'too-large': 413,
  'name-taken': 409,
  full: 409,
  'in-use': 409,
  'unknown-file': 404,
};

function problemOf({ reason, message }: LookFileFault): HttpProblem {
  const status = statuses[reason] ?? 400;
  return new HttpProblem({ code: status === 409 ? 'rejected' : 'invalid', reason, message }, { status });
}

/**
 * The streamer's fonts and pictures: `/api/v1/look/files` lists, keeps and deletes them with control's key; `/look/<name>` gives one
 * to any page without a key, which a picture cannot send, and the stream shows it anyway.
 */
export async function mountLook(app: FastifyInstance, { look }: Pick<HttpPorts, 'look'>): Promise<void> {
  app.get('/look/:name', { config: { unlimited: true } }, async (request, reply) => {
    const file = await look.read(nameOf(request));
    if (file === null)
      throw invalid('unknown-file', 'There is no such file of the look. It was deleted, or never uploaded.', 404);
    reply.header('cache-control', 'no-cache').header('etag', file.etag).type(file.type);
    return request.headers['if-none-match'] === file.etag ? reply.code(304).send() : reply.send(file.bytes);
  });
  app.get('/api/v1/look/files', { config: { access } }, async () => ({ files: look.list() }));
  app.delete(filePath, { config: { access } }, async (request, reply) => {
    const removed = await look.remove(nameOf(request));
    if (!removed.ok) throw problemOf(removed.error);
    return reply.code(204).send();
  });
  // In a scope of its own: no other route takes a body that is not JSON.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
      const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1);
      if (type !== '' && !mediaTypes.test(type.trim()))
        throw invalid(
          'media-type',
          'The body must be the file itself: send the header "Content-Type: application/octet-stream".',
          415,
        );
      return body;
    });
    scope.put(
      filePath,
      {
        config: { access },
        bodyLimit: lookFileLimits.picture,
        // Told before the body is sent, where its length is.
        onRequest: async (request) => {
          const fault = sizeFault(nameOf(request), Number(request.headers['content-length'] ?? 0));
          if (fault !== null) throw problemOf(fault);
        },
      },
      async (request, reply) => {
        const name = nameOf(request);
        const put = await look.put(name, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
        if (!put.ok) throw problemOf(put.error);
        return reply.code(put.value.made ? 201 : 200).send({ name, address: `/look/${name}` });
      },
    );
  });
}
