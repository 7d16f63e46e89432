import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';

/** `/healthz`: the process answers. `/readyz`: the log is open and commands are taken. */
export function mountHealth(app: FastifyInstance, { ready }: Pick<HttpPorts, 'ready'>): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) =>
    ready() ? { status: 'ready' } : reply.code(503).send({ status: 'not-ready' }),
  );
}
