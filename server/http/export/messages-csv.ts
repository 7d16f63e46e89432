import type { Message } from '../../../shared/domain/queue/queue-state.ts';
import { messageView } from '../../../shared/projections/project-queue.ts';
import type { EventLog } from '../../storage/event-log.ts';
import { csvRow } from './csv-row.ts';
import type { ExportMark } from './export-mark.ts';
import { logPages } from './log-lines.ts';
import { MessageLedger } from '../../../shared/domain/queue/message-ledger.ts';

const columns = ['id', 'time', 'state', 'author', 'platform', 'text', 'reason'];
const more = ['held', 'started', 'finished', 'retracted', 'origin', 'taken', 'note', 'tags', 'verdicts'];
const rowsPerChunk = 500;

/** The messages of the show with where they stand and when they got there. What was erased says `erased`. */
export function* messagesCsv(log: Pick<EventLog, 'read'>, mark: ExportMark): Generator<string> {
  const ledger = new MessageLedger();
  for (const page of logPages(log)) for (const event of page) ledger.add(event);
  let chunk = csvRow([...columns, ...more, ...mark.column]);
  let rows = 0;
  for (const message of ledger.messages()) {
    chunk += rowOf(message, mark);
    if (++rows % rowsPerChunk > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function rowOf(message: Message, { cell }: ExportMark): string {
  const view = messageView(message);
  const { id, at, state, author, text, reason, heldAt, startedAt, finishedAt, retractedAt, origin, takenBy } = view;
  const name = view.erased ? 'erased' : author.name;
  return csvRow([
    ...[id, at, state, name, author.platform, view.erased ? 'erased' : text, reason],
    ...[heldAt, startedAt, finishedAt, retractedAt, origin, takenBy, view.note, view.tags.join(' ')],
    view.verdicts.map(({ rule, action }) => `${rule}:${action}`).join(' '),
    ...cell,
  ]);
}
