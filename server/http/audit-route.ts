import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KeyRole } from '../auth/key.ts';
import { createAuditTrail } from './audit-trail.ts';
import type { HttpPorts } from './http-ports.ts';
import { HttpProblem } from './problem.ts';

const access: readonly KeyRole[] = ['host', 'control', 'moderator'];

const querySchema = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** `GET /api/v1/audit`: what people of the crew did, page by page, the newest first. */
export function mountAudit(app: FastifyInstance, { log }: Pick<HttpPorts, 'log'>): void {
  const trail = createAuditTrail(log);
  app.get('/api/v1/audit', { exposeHeadRoute: false, config: { access } }, async (request) => {
    const query = querySchema.safeParse(request.query);
    if (!query.success) throw invalid(query.error);
    return trail.page(query.data.before ?? null, query.data.limit);
  });
}

function invalid({ issues: [issue] }: z.ZodError): HttpProblem {
  const where = issue?.path.join('.') ?? '';
  return new HttpProblem({
    code: 'invalid',
    reason: 'query',
    message: `${where === '' ? 'The query' : `"${where}"`} is wrong: ${issue?.message ?? 'it cannot be read'}. It takes before (a seq) and limit (1 to 200).`,
  });
}
