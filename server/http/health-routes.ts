import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-ports.ts';

/** `/healthz`: the process answers. `/readyz`: the log is open and commands are taken. */
export function mountHealth(app: FastifyInstance, { ready, engine }: Pick<HttpPorts, 'ready' | 'engine'>): void {
  const what = engine.meta.mode === 'rehearsal' ? { rehearsal: true } : {};
  app.get('/healthz', async () => ({ status: 'ok', ...what }));
  app.get('/readyz', async (_request, reply) =>
    ready() ? { status: 'ready', ...what } : reply.code(503).send({ status: 'not-ready', ...what }),
  );
}
