import type { FastifyInstance } from 'fastify';
import { projectRecord } from '../../shared/projections/record.ts';
import type { Audience } from '../../shared/protocol/frames.ts';
import type { KeyRole } from '../auth/key.ts';
import { actorOf, anyPage } from './authorise.ts';
import type { HttpPorts } from './http-ports.ts';

/** A key's audience is called as its role; the feed has none, and its key does not get here. */
const audienceOf = (role: KeyRole): Audience => (role === 'feed' ? 'viewer' : role);

/** `GET /api/v1/view` and `GET /api/v1/record`. */
export function mountViews(app: FastifyInstance, { engine, view }: Pick<HttpPorts, 'engine' | 'view'>): void {
  app.get('/api/v1/view', { config: { access: anyPage } }, async (request) => view(audienceOf(actorOf(request).role)));
  app.get('/api/v1/record', { config: { access: anyPage } }, async () => ({
    ...projectRecord(engine.state),
    ...(engine.meta.mode === 'rehearsal' ? { rehearsal: true } : {}),
  }));
}
