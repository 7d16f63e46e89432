import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { chapterLines, chaptersOf, videoStart } from '../../../shared/projections/chapters.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { KeyRole } from '../../auth/key.ts';
import type { EarlierShows } from '../../earlier-shows/earlier-shows.ts';
import { exportMark } from '../export/export-mark.ts';
import type { HttpPorts } from '../http-ports.ts';
import { HttpProblem, invalid } from '../problem.ts';
import { makeRecap } from './make-recap.ts';

const logIdSchema = z.uuid();

interface Query {
  readonly log?: unknown;
  readonly from?: unknown;
}

const access: readonly KeyRole[] = ['host', 'control'];

/**
 * `GET /api/v1/recap`: made from the log once for as long as nothing is added to it, whoever asks; with `log` that of an earlier show.
 * `GET /api/v1/shows`: which there are.
 */
export function mountRecap(app: FastifyInstance, ports: Pick<HttpPorts, 'engine' | 'log' | 'earlierShows'>): void {
  const options = { exposeHeadRoute: false, config: { access } };
  let made: { readonly seq: number; readonly recap: Promise<RecapView> } | null = null;
  const recapNow = async (): Promise<RecapView> => {
    const { seq } = ports.engine.state;
    if (made?.seq !== seq) made = { seq, recap: makeRecap(ports) };
    try {
      return await made.recap;
    } catch (error) {
      made = null;
      throw error;
    }
  };
  const recapFor = async ({ log }: Query): Promise<RecapView> =>
    log === undefined || log === ports.engine.meta.logId ? recapNow() : earlierRecap(ports.earlierShows, log);
  app.get('/api/v1/recap', options, async ({ query }) => recapFor(query as Query));
  app.get('/api/v1/shows', options, async () => ({ shows: await ports.earlierShows.list() }));
  app.get('/api/v1/export/chapters.txt', options, async (request, reply) => {
    const recap = await recapFor(request.query as Query);
    const start = startOf(recap, (request.query as Query).from);
    const { prefix } = exportMark(recap.show.mode);
    if (prefix !== '') reply.header('content-disposition', `attachment; filename="${prefix}chapters.txt"`);
    return reply.type('text/plain; charset=utf-8').send(chapterLines(chaptersOf(recap, start)));
  });
}

/** Where the video begins: what was asked for, else what people have said. */
function startOf(recap: RecapView, asked: unknown): Instant {
  if (asked === undefined) return fromIso(videoStart(recap));
  const known: Readonly<Record<string, string | null>> = { ...recap.began, show: recap.openedAt };
  const from = typeof asked === 'string' && Object.hasOwn(known, asked) ? known[asked] : asked;
  if (from === null)
    throw invalid('bad-from', 'Nobody has said when that began: send show.stream-started with its time.');
  const start = typeof from === 'string' ? fromIso(from) : Number.NaN;
  if (Number.isNaN(start))
    throw invalid('bad-from', 'from must be stream, recording, show, or an instant, such as 2009-04-17T05:00:00Z.');
  return start;
}

async function earlierRecap(shows: Pick<EarlierShows, 'recap'>, log: unknown): Promise<RecapView> {
  const logId = logIdSchema.safeParse(log);
  if (!logId.success) throw invalid('bad-log', 'log must be the id of a show, from GET /api/v1/shows.');
  const read = await shows.recap(logId.data);
  if (read.ok) return read.value;
  throw read.error === null
    ? invalid('unknown-log', 'No show in this data folder has that log. GET /api/v1/shows lists them.', 404)
    : new HttpProblem({
        code: 'rejected',
        reason: 'unreadable-log',
        message: `The log of that show cannot be read: ${read.error}. The server keeps backups in its data folder.`,
      });
}
