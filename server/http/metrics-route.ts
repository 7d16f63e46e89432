import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { HttpPorts } from './http-ports.ts';
import type { RequestCounts } from './request-counts.ts';

/** `GET /metrics` for Prometheus, with control's key. The library is loaded at the first scrape. */
export function mountMetrics(app: FastifyInstance, ports: Pick<HttpPorts, 'gauges'>, counts: RequestCounts): void {
  let registry: Promise<Registry> | null = null;
  app.get('/metrics', { config: { access: ['control'] } }, async (_request, reply) => {
    registry ??= createRegistry(ports, counts);
    const loaded = await registry;
    return reply.type(loaded.contentType).send(await loaded.metrics());
  });
}

async function createRegistry(ports: Pick<HttpPorts, 'gauges'>, counts: RequestCounts): Promise<Registry> {
  const { collectDefaultMetrics, Gauge, Registry: OwnRegistry } = await import('prom-client');
  const registry = new OwnRegistry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'tickertape_http_requests',
    help: 'Requests answered since the start, by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { route, status, value } of counts.entries()) this.set({ route, status }, value);
    },
  });
  for (const { name, help, labelNames } of ports.gauges()) {
    new Gauge({
      name: `tickertape_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      collect() {
        this.reset();
        const now = ports.gauges().find((gauge) => gauge.name === name);
        for (const { value, labels } of now?.values ?? []) this.set(labels ?? {}, value);
      },
    });
  }
  return registry;
}
