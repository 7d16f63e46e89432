import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import type { EventLog } from '../../storage/event-log.ts';
import { csvRow } from './csv-row.ts';
import type { ExportMark } from './export-mark.ts';
import { logPages } from './log-lines.ts';

/**
 * Every total that counted or came late, in the order of the log. The first four columns are those of a replay file. What is no show says
 * so in the last one, row by row: it stays with the rows wherever they are pasted.
 */
export function* ticksCsv(log: Pick<EventLog, 'read'>, mark: ExportMark): Generator<string> {
  yield csvRow(['time', 'racer', 'total', 'resolution', 'account', 'source', ...mark.column]);
  for (const page of logPages(log)) yield page.map((event) => tickRow(event, mark)).join('');
}

function tickRow(event: ShowEvent, { cell }: ExportMark): string {
  if (event.type === 'race.observed') {
    const { at, racer, total, resolution, account, source } = event.payload;
    return csvRow([at, racer, total, resolution, account, source, ...cell]);
  }
  if (event.type === 'race.corrected' && event.payload.total !== null) {
    const { at, racer, total, account } = event.payload;
    return csvRow([at, racer, total, 1, account, 'typed', ...cell]);
  }
  return '';
}
