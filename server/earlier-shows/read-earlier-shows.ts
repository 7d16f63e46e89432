import { join } from 'node:path';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState } from '../../shared/domain/initial-state.ts';
import type { EarlierShowView } from '../../shared/projections/earlier-show-view.ts';
import { RecapMaker } from '../../shared/projections/recap.ts';
import type { RecapView } from '../../shared/projections/recap-view.ts';
import type { EventLog } from '../storage/event-log.ts';
import { isDamage, LogTooNewError } from '../storage/log-errors.ts';
import { readMeta } from '../storage/log-file.ts';
import { allLogFiles, prepareShowFolders } from '../storage/show-folders.ts';
import { connect } from '../storage/sqlite-connection.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';

/** As many as somebody may look for. */
const mostListed = 100;

/** The shows of a data folder, the newest first, without the file `current`. What cannot be read is left out: it is told of where it matters. */
export function listEarlierShows(dir: string, current: string | null): readonly EarlierShowView[] {
  const folders = prepareShowFolders(dir);
  return earlierFiles(dir, current)
    .slice(0, mostListed)
    .flatMap((name) => summaryOf(join(folders.shows, name)) ?? []);
}

/** The recap of one of them; null = there is none of this id. Throws what is wrong with its file. */
export function recapOfEarlierShow(dir: string, current: string | null, logId: string): RecapView | null {
  const folders = prepareShowFolders(dir);
  for (const name of earlierFiles(dir, current)) {
    // The name of a file begins with its time and a part of the id; the file itself has the whole.
    if (!name.includes(`-${logId.slice(0, 8)}.`)) continue;
    const log = openSqliteEventLog(join(folders.shows, name));
    try {
      if (log.meta.logId === logId) return recapOfLog(log);
    } finally {
      log.close();
    }
  }
  return null;
}

const earlierFiles = (dir: string, current: string | null): readonly string[] =>
  allLogFiles(prepareShowFolders(dir)).filter((name) => name !== current);

function recapOfLog(log: EventLog): RecapView {
  const maker = new RecapMaker();
  let state = initialState;
  for (const event of log.read()) {
    maker.add(event);
    state = evolve(state, event);
  }
  const [last] = state.seq === 0 ? [] : log.readProven(state.seq - 1);
  const proof = last === undefined ? null : { lines: last.event.seq, hash: last.hash };
  return maker.view(state, proof, log.meta.logId);
}

function summaryOf(file: string): EarlierShowView | null {
  try {
    const database = connect(file, { readOnly: true });
    try {
      const { logId, mode, createdAt } = readMeta(database);
      const found = (sql: string): string | null => {
        const value = database.prepare(sql).get()?.['found'];
        return typeof value === 'string' ? value : null;
      };
      const title = found(
        "SELECT json_extract(payload, '$.title') AS found FROM events WHERE type IN ('show.opened', 'show.titled') ORDER BY seq DESC LIMIT 1",
      );
      const wrappedAt = found("SELECT max(at) AS found FROM events WHERE type = 'show.wrapped'");
      return { logId, title: title ?? '', mode, createdAt, wrappedAt };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error) || error instanceof LogTooNewError) return null;
    throw error;
  }
}
