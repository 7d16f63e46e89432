import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { answerErrors, sendProblem } from './answer-errors.ts';
import { answerNoRequest } from './answer-no-request.ts';
import { createAuthorise } from './authorise.ts';
import { mountCommands } from './commands-route.ts';
import { mountDocuments } from './documents-route.ts';
import { mountExports } from './export/export-routes.ts';
import { mountEmotes } from './emote-route.ts';
import { mountForm } from './form/form-routes.ts';
import { mountHealth } from './health-routes.ts';
import { mountHooks } from './hooks/hooks-route.ts';
import type { HttpPorts } from './http-ports.ts';
import { keepRoom } from './keep-room.ts';
import { mountAudit } from './audit-route.ts';
import { mountClosedMessages } from './closed-messages-route.ts';
import { mountMessages } from './messages-route.ts';
import { mountMetrics } from './metrics-route.ts';
import { mountLook } from './look/look-routes.ts';
import { mountObservations } from './observations-route.ts';
import { pagePolicy, permissionsPolicy } from './page-policy.ts';
import { mountPages } from './pages.ts';
import { mountPair } from './pair-route.ts';
import { HttpProblem, invalid } from './problem.ts';
import { mountRecap } from './recap/recap-routes.ts';
import { createRequestCounts } from './request-counts.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';
import { parseSafeJson } from './safe-json.ts';
import { mountStateStream } from './state-stream.ts';
import { mountViews } from './view-routes.ts';
import { mountVoice } from './voice-route.ts';

/** Bodies of all routes but the feed's. */
const bodyLimit = 16 * 1024;

/** The HTTP part: every door with its guard, key and role. It does not listen yet. */
export async function createHttpApp(ports: HttpPorts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    connectionTimeout: 15_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    maxRequestsPerSocket: 1_000,
    forceCloseConnections: true,
    logger: false,
    routerOptions: { maxParamLength: 200 },
    http: {
      maxHeaderSize: 8_192,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      insecureHTTPParser: false,
      requireHostHeader: true,
    },
    clientErrorHandler: answerNoRequest,
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(reply, invalid('bad-url', 'The address cannot be read.')),
  });
  keepRoom(app.server, { connections: 512 });
  const counts = createRequestCounts();
  await addHeaders(app, ports);
  addDoors(app, ports);
  app.addHook('onResponse', async (request, reply) =>
    counts.count(request.routeOptions.url ?? 'none', reply.statusCode),
  );
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    request.routeOptions.config.raw === true ? body : parseSafeJson(body),
  );
  answerErrors(app, ports.onFault);
  const seal = refuseOtherMethods(app);
  for (const mount of [
    mountObservations,
    mountMessages,
    mountClosedMessages,
    mountAudit,
    mountHooks,
    mountForm,
    mountCommands,
    mountViews,
    mountStateStream,
    mountExports,
    mountRecap,
    mountPair,
    mountVoice,
    mountEmotes,
    mountHealth,
    mountDocuments,
    mountPages,
  ]) {
    mount(app, ports);
  }
  await mountLook(app, ports);
  ports.viewerStream.mount(app, ports);
  mountMetrics(app, ports, counts);
  app.decorate('served', seal());
  return app;
}

async function addHeaders(app: FastifyInstance, ports: HttpPorts): Promise<void> {
  await app.register(helmet, {
    // Set below, by the kind of answer.
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', pagePolicy.answer);
    reply.header('permissions-policy', permissionsPolicy);
    reply.header('cache-control', 'no-store');
    // Whatever reads here can tell by one header that nothing of it is real.
    if (ports.engine.meta.mode === 'rehearsal') reply.header('tickertape-show', 'rehearsal');
    if (ports.secureHosts.has(request.headers.host ?? ''))
      reply.header('strict-transport-security', 'max-age=31536000');
  });
}

/** In order: where the request comes from, then rate, key and role. */
function addDoors(app: FastifyInstance, ports: HttpPorts): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const refusal = ports.guard.check(request.raw, 'http');
    if (refusal === null) return;
    const { status, reason, message } = refusal;
    throw new HttpProblem({ code: status === 403 ? 'forbidden' : 'invalid', reason, message }, { status });
  });
  app.addHook('onRequest', createAuthorise(ports));
}
