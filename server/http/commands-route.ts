import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from '../../shared/domain/actor.ts';
import { commandTable, isTableCommand } from '../../shared/protocol/command-table.ts';
import { inputFailure } from '../commands/input-failure.ts';
import { actorOf } from './authorise.ts';
import type { HttpPorts } from './http-ports.ts';
import { HttpProblem, invalid } from './problem.ts';

const crew: readonly Role[] = ['host', 'control', 'moderator'];

const nameOf = (request: FastifyRequest): string => (request.params as { readonly name: string }).name;

/** `POST /api/v1/commands/<name>`: role, then body, then Idempotency-Key, then the command. */
export function mountCommands(app: FastifyInstance, { commands }: Pick<HttpPorts, 'commands'>): void {
  const access = (request: FastifyRequest): readonly Role[] => {
    const name = nameOf(request);
    return isTableCommand(name) ? commandTable[name].allow : crew;
  };
  app.post('/api/v1/commands/:name', { config: { access } }, async (request) => {
    const name = nameOf(request);
    if (!isTableCommand(name))
      throw invalid('unknown-command', `There is no command ${JSON.stringify(name)}. /openapi.json lists them.`, 404);
    const parsed = commandTable[name].input.safeParse(request.body ?? {});
    if (!parsed.success) throw new HttpProblem(inputFailure(name, parsed.error));
    const id = idempotencyKey(request.headers['idempotency-key']);
    const result = await commands.run({ name, input: request.body ?? {}, id, actor: actorOf(request) });
    if (!result.ok) throw new HttpProblem(result.error);
    return { ok: true, ...result.value };
  });
}

/** As it is, or as the quoted string that the draft standard writes. Without one a resend is a command of its own. */
function idempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined) return randomUUID();
  const key = typeof header === 'string' ? (/^"?([\x21\x23-\x7e]{1,200})"?$/.exec(header.trim())?.[1] ?? null) : null;
  if (key === null)
    throw invalid(
      'idempotency-key',
      'Idempotency-Key must be 1 to 200 visible characters, best a UUID: a new one for each wish, the same one for its resend.',
    );
  return key;
}
