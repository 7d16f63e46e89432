import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ShowMode } from '../../shared/domain/show-state.ts';
import { chainHash, chainStart } from './chain.ts';
import type { LogMeta } from './event-log.ts';
import { chainedRow } from './event-row.ts';
import { LogDamagedError, LogTooNewError } from './log-errors.ts';
import { personalTable } from './personal-table.ts';
import { createPrivateFile, flushFolder } from './private-files.ts';
import { connect, inTransaction } from './sqlite-connection.ts';

/** The version of the tables below, in the file's `user_version`. */
const tablesVersion = 3;

const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    type TEXT NOT NULL,
    payload TEXT NOT NULL,
    actor TEXT NOT NULL,
    cause TEXT,
    source TEXT,
    source_key TEXT,
    version INTEGER NOT NULL,
    chain TEXT NOT NULL,
    UNIQUE (source, source_key)
  ) STRICT;
  CREATE TABLE snapshots (seq INTEGER PRIMARY KEY, state_version INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
  ${personalTable}
  PRAGMA user_version = ${tablesVersion};
`;

/** The version before messages (nothing in it is anybody's own), and the one before lines were chained. */
const withoutPersonal = 1;
const withoutChain = 2;

const modes: readonly ShowMode[] = ['live', 'replay', 'rehearsal', 'demo'];

/** Makes the file of a log that has no lines yet. It gets its name only when it is whole, so a crash leaves no half of one. */
export function createLogFile(file: string, meta: LogMeta): void {
  const unfinished = `${file}.${randomUUID()}.new`;
  createPrivateFile(unfinished);
  try {
    const database = connect(unfinished);
    try {
      inTransaction(database, () => {
        database.exec(tables);
        writeMeta(database, meta);
      });
    } finally {
      database.close();
    }
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  flushFolder(dirname(file));
}

/** Who this log is. Throws LogDamagedError where the file does not say, LogTooNewError where a later version made it. */
export function readMeta(database: DatabaseSync): LogMeta {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (typeof version === 'number' && version > tablesVersion) {
    throw new LogTooNewError(
      `a newer Tickertape wrote this log (tables of version ${version}): start that version again`,
    );
  }
  if (version !== tablesVersion && version !== withoutPersonal && version !== withoutChain)
    throw new LogDamagedError('the file holds no log');
  const rows = database.prepare('SELECT key, value FROM meta').all();
  const values = new Map(rows.map((row) => [row['key'], row['value']]));
  const [logId, mode, createdAt] = [values.get('logId'), values.get('mode'), values.get('createdAt')];
  const known = modes.find((candidate) => candidate === mode);
  if (typeof logId !== 'string' || typeof createdAt !== 'string' || known === undefined) {
    throw new LogDamagedError('the file does not say which log it is');
  }
  return { logId, mode: known, createdAt };
}

/** Adds what an earlier version did not have. Its lines are chained as they are found. */
export function bringTablesUpToDate(database: DatabaseSync): void {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (version === tablesVersion) return;
  inTransaction(database, () => {
    if (version === withoutPersonal) database.exec(personalTable);
    database.exec("ALTER TABLE events ADD COLUMN chain TEXT NOT NULL DEFAULT ''");
    const set = database.prepare('UPDATE events SET chain = ? WHERE seq = ?');
    let previous = chainStart;
    for (const row of database.prepare('SELECT * FROM events ORDER BY seq').all()) {
      previous = chainHash(previous, chainedRow(row));
      set.run(previous, row['seq'] as number);
    }
    database.exec(`PRAGMA user_version = ${tablesVersion}`);
  });
}

/** Says who this log is, in place of what it said before. */
export function writeMeta(database: DatabaseSync, meta: LogMeta): void {
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  write.run('logId', meta.logId);
  write.run('mode', meta.mode);
  write.run('createdAt', meta.createdAt);
}

/** Throws LogDamagedError unless SQLite finds the file sound and its lines are numbered without a gap. */
export function checkLogFile(database: DatabaseSync): void {
  const verdict = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (verdict !== 'ok') throw new LogDamagedError(`SQLite finds the file damaged: ${String(verdict)}`);
  const counted = database
    .prepare('SELECT count(*) AS lines, coalesce(min(seq), 1) AS first, coalesce(max(seq), 0) AS last FROM events')
    .get();
  if (counted?.['first'] !== 1 || counted['lines'] !== counted['last']) {
    throw new LogDamagedError(
      `the log has ${String(counted?.['lines'])} lines, but its last is number ${String(counted?.['last'])}`,
    );
  }
}
