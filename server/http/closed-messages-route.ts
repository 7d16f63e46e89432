import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MessageState } from '../../shared/domain/queue/queue-state.ts';
import { messageView } from '../../shared/projections/project-queue.ts';
import type { KeyRole } from '../auth/key.ts';
import { createClosedMessages } from './closed-messages.ts';
import type { HttpPorts } from './http-ports.ts';
import { HttpProblem } from './problem.ts';

const access: readonly KeyRole[] = ['host', 'control', 'moderator'];
const ends = ['read', 'rejected', 'skipped', 'retracted', 'carried-over'] as const satisfies readonly MessageState[];

const querySchema = z.strictObject({
  before: z.string().min(1).max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(ends)))
    .optional(),
});

/** `GET /api/v1/messages`: what had its end, page by page, the newest end first. */
export function mountClosedMessages(app: FastifyInstance, { log }: Pick<HttpPorts, 'log'>): void {
  const closed = createClosedMessages(log);
  app.get('/api/v1/messages', { exposeHeadRoute: false, config: { access } }, async (request) => {
    const query = querySchema.safeParse(request.query);
    if (!query.success) throw invalid(query.error);
    const { before, limit, state } = query.data;
    const all = await closed.read();
    const last = before === undefined ? -1 : all.findIndex(({ id }) => id === before);
    if (before !== undefined && last < 0) throw unknown(before);
    const rest = all.slice(last + 1).filter(({ phase }) => state === undefined || state.includes(phase.state as never));
    return { messages: rest.slice(0, limit).map(messageView), more: rest.length > limit };
  });
}

function invalid({ issues: [issue] }: z.ZodError): HttpProblem {
  const where = issue?.path.join('.') ?? '';
  return new HttpProblem({
    code: 'invalid',
    reason: 'query',
    message: `${where === '' ? 'The query' : `"${where}"`} is wrong: ${issue?.message ?? 'it cannot be read'}. It takes before (an id), limit (1 to 200) and state (${ends.join(', ')}).`,
  });
}

const unknown = (id: string): HttpProblem =>
  new HttpProblem({
    code: 'invalid',
    reason: 'unknown-message',
    message: `No message ${id} has had its end: it is open again, or of another show. Ask without "before".`,
  });
