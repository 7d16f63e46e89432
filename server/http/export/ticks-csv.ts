import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import type { EventLog } from '../../storage/event-log.ts';
import { csvRow } from './csv-row.ts';
import { logPages } from './log-lines.ts';

/** Every total that counted or came late, in the order of the log. The first four columns are those of a replay file. */
export function* ticksCsv(log: Pick<EventLog, 'read'>): Generator<string> {
  yield csvRow(['time', 'racer', 'total', 'resolution', 'account', 'source']);
  for (const page of logPages(log)) yield page.map(tickRow).join('');
}

function tickRow(event: ShowEvent): string {
  if (event.type === 'race.observed') {
    const { at, racer, total, resolution, account, source } = event.payload;
    return csvRow([at, racer, total, resolution, account, source]);
  }
  if (event.type === 'race.corrected' && event.payload.total !== null) {
    const { at, racer, total, account } = event.payload;
    return csvRow([at, racer, total, 1, account, 'typed']);
  }
  return '';
}
