import type { FastifyInstance } from 'fastify';
import { chapterLines, chaptersOf } from '../../../shared/projections/chapters.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { KeyRole } from '../../auth/key.ts';
import { exportMark } from '../export/export-mark.ts';
import type { HttpPorts } from '../http-ports.ts';
import { invalid } from '../problem.ts';
import { makeRecap } from './make-recap.ts';

const access: readonly KeyRole[] = ['host', 'control'];

/** `GET /api/v1/recap`: made from the log once for as long as nothing is added to it, whoever asks. */
export function mountRecap(app: FastifyInstance, ports: Pick<HttpPorts, 'engine' | 'log'>): void {
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
  app.get('/api/v1/recap', { exposeHeadRoute: false, config: { access } }, async () => recapNow());
  app.get('/api/v1/export/chapters.txt', { exposeHeadRoute: false, config: { access } }, async (request, reply) => {
    const recap = await recapNow();
    const { from = recap.openedAt } = request.query as { readonly from?: string };
    const start = typeof from === 'string' ? Date.parse(from) : Number.NaN;
    if (Number.isNaN(start)) throw invalid('bad-from', 'from must be an instant, such as 2009-04-17T05:00:00Z.');
    const { prefix } = exportMark(ports.engine.meta.mode);
    if (prefix !== '') reply.header('content-disposition', `attachment; filename="${prefix}chapters.txt"`);
    return reply.type('text/plain; charset=utf-8').send(chapterLines(chaptersOf(recap, start)));
  });
}
