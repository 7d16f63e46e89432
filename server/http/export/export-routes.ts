import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { KeyRole } from '../../auth/key.ts';
import type { HttpPorts } from '../http-ports.ts';
import { exportMark } from './export-mark.ts';
import { eventsJsonl } from './events-jsonl.ts';
import { messagesCsv } from './messages-csv.ts';
import { ticksCsv } from './ticks-csv.ts';

const access: readonly KeyRole[] = ['host', 'control'];

/** `GET /api/v1/export/…`: the show, whole, streamed at the reader's pace. */
export function mountExports(app: FastifyInstance, { log, engine }: Pick<HttpPorts, 'log' | 'engine'>): void {
  const mark = exportMark(engine.meta.mode);
  const files = {
    'ticks.csv': () => ticksCsv(log, mark),
    'messages.csv': () => messagesCsv(log, mark),
    // Its first event says what kind of log it is.
    'events.jsonl': () => eventsJsonl(log),
  };
  for (const [name, lines] of Object.entries(files)) {
    app.get(`/api/v1/export/${name}`, { exposeHeadRoute: false, config: { access } }, async (_request, reply) =>
      asFile(reply, `${mark.prefix}${name}`, lines()),
    );
  }
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
