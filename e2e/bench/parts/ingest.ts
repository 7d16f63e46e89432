import { createRatio, figuresOf, within } from '../goals.ts';
import { measureIngest, type IngestSide, type Pace } from '../measure-ingest.ts';
import { measuredPart } from '../part.ts';
import { interleaved, type Row } from '../run-row.ts';

const sides: readonly IngestSide[] = ['tickertape', 'pipeline'];

export const ingest = measuredPart(
  {
    name: 'ingest',
    goals: ['G10'],
    title: 'Ingest',
    about:
      'Observations by `POST /api/v1/observations`, a hundred requests a second with a feed key, each decided by the race’s rules and flushed to disk before it is answered, in a paced open loop: 20,000 a second for a minute, and 40,000 a second for five seconds. Beside it a bare pipeline: http, zod, and one flushed transaction for all that came in a turn of the loop. Lost = items that were sent and are not in the database. (Messages are not held at this rate, on purpose: docs/decisions/0010.)',
  },
  async ({ quick }) => {
    const rounds = quick ? 1 : 3;
    const steady: Pace = { measure: 'ingest', perSecond: 20_000, seconds: quick ? 6 : 60, warmUp: quick ? 2 : 5 };
    const burst: Pace = { measure: 'ingest-burst', perSecond: 40_000, seconds: 5, warmUp: 0 };
    const rows: Row[] = [];
    for (let round = 0; round < rounds; round++)
      for (const side of interleaved(sides, round)) rows.push(await measureIngest(side, steady, round));
    for (let round = 0; round < rounds; round++) rows.push(await measureIngest('tickertape', burst, round));
    return rows;
  },
  (rows) => {
    const of = (figure: string, measure = 'ingest', side = 'tickertape') => figuresOf(rows, measure, side, figure);
    const cpu = { measure: 'ingest', figure: 'cpu', digits: 0, unit: ' %' };
    return [
      within('G10', 'lost at 20,000/s', of('lost'), { limit: 0, unit: '', digits: 0 }),
      within('G10', 'requests refused at 20,000/s', of('refused'), { limit: 0, unit: '', digits: 0 }),
      within('G10', 'sent → on disk p99', of('p99'), { limit: 100, unit: ' ms' }),
      within('G10', 'unanswered requests, more with each second', of('backlog'), { limit: 0, unit: '', digits: 2 }),
      createRatio(rows)('G10', 'CPU, beside the bare pipeline', cpu, 'pipeline', { limit: 1.3, wanted: '≤ 1.3 ×' }),
      within('–', 'CPU of an item', of('perItem'), { limit: null, unit: ' µs' }),
      within('–', 'the same of the bare pipeline', of('perItem', 'ingest', 'pipeline'), { limit: null, unit: ' µs' }),
      within('G10', 'lost in a burst of 40,000/s', of('lost', 'ingest-burst'), { limit: 0, unit: '', digits: 0 }),
      within('–', 'sent → on disk p99 in that burst', of('p99', 'ingest-burst'), { limit: null, unit: ' ms' }),
    ];
  },
);
