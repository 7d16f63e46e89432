import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';

/** `/openapi.json` and `/schema/show.json`, both made from the schemas that the server itself uses, when they are first asked for. */
export function mountDocuments(app: FastifyInstance, { version }: Pick<HttpPorts, 'version'>): void {
  let api: string | null = null;
  let show: string | null = null;
  app.get('/openapi.json', async (_request, reply) => {
    if (api === null) {
      const { openApiDocument } = await import('./openapi/openapi-document.ts');
      api = JSON.stringify(openApiDocument(version));
    }
    return reply.type('application/json; charset=utf-8').send(api);
  });
  app.get('/schema/show.json', async (_request, reply) => {
    if (show === null) {
      const { showJsonSchema } = await import('../show-file/show-schema.ts');
      show = JSON.stringify(showJsonSchema());
    }
    return reply.type('application/schema+json; charset=utf-8').send(show);
  });
}
