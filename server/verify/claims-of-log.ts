import { chainedRow } from '../storage/event-row.ts';
import { isDamage } from '../storage/log-errors.ts';
import { checkLogFile, readMeta } from '../storage/log-file.ts';
import { sealHolds } from '../storage/personal.ts';
import { connect } from '../storage/sqlite-connection.ts';
import { LineFault, type ClaimedLine } from './verify-lines.ts';

/** The lines of a log's file, a running show's too. Throws LineFault where text or name are not the sealed ones, or the file is damaged. */
export function* claimsOfLog(file: string): Generator<ClaimedLine> {
  const database = connect(file, { readOnly: true });
  try {
    readMeta(database);
    const columns = database.prepare('PRAGMA table_info(events)').all();
    if (!columns.some(({ name }) => name === 'chain')) {
      throw new LineFault(
        'This log was made before logs were chained. Start the show with it once: its lines are chained then, as they are.',
      );
    }
    const rows = database.prepare(
      'SELECT events.*, personal.salt, personal.content FROM events LEFT JOIN personal USING (seq) ORDER BY seq',
    );
    for (const row of rows.iterate()) {
      const line = chainedRow(row);
      const { salt, content } = row;
      if (typeof salt === 'string' && typeof content === 'string' && !sealHolds(line.payload, { salt, content })) {
        throw new LineFault(
          `Line ${line.seq} (${line.type}, ${line.at}) holds other words or names than were recorded.`,
        );
      }
      yield { line, hash: String(row['chain']) };
    }
    checkLogFile(database);
  } catch (error) {
    throw isDamage(error)
      ? new LineFault(`The file is damaged: ${(error as Error).message}.`, { cause: error })
      : error;
  } finally {
    database.close();
  }
}
