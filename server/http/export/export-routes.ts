import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { KeyRole } from '../../auth/key.ts';
import type { HttpPorts } from '../http-ports.ts';
import { eventsJsonl } from './events-jsonl.ts';
import { messagesCsv } from './messages-csv.ts';
import { ticksCsv } from './ticks-csv.ts';

const access: readonly KeyRole[] = ['host', 'control'];

/** `GET /api/v1/export/…`: the show, whole, streamed at the reader's pace. */
export function mountExports(app: FastifyInstance, { log }: Pick<HttpPorts, 'log'>): void {
  const options = { exposeHeadRoute: false, config: { access } };
  app.get('/api/v1/export/ticks.csv', options, async (_request, reply) => asFile(reply, 'ticks.csv', ticksCsv(log)));
  app.get('/api/v1/export/messages.csv', options, async (_request, reply) =>
    asFile(reply, 'messages.csv', messagesCsv(log)),
  );
  app.get('/api/v1/export/events.jsonl', options, async (_request, reply) =>
    asFile(reply, 'events.jsonl', eventsJsonl(log)),
  );
}

function asFile(reply: FastifyReply, name: string, lines: Iterable<string>): FastifyReply {
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8';
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(nonEmpty(lines), { objectMode: false }));
}

/** An empty chunk would end a byte stream early. */
function* nonEmpty(lines: Iterable<string>): Generator<Buffer> {
  for (const text of lines) if (text !== '') yield Buffer.from(text);
}
