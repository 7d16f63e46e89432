import type { DatabaseSync } from 'node:sqlite';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import { checkAppend } from './check-append.ts';
import { chainHash, chainStart } from './chain.ts';
import { fromRow, provenRow, toRow, type EventRow } from './event-row.ts';
import type { EventLog, ProvenLine } from './event-log.ts';
import { bringTablesUpToDate, checkLogFile, readMeta } from './log-file.ts';
import { seal } from './personal.ts';
import { createPersonalRows } from './personal-table.ts';
import { connect, inTransaction } from './sqlite-connection.ts';
import { stateVersion } from './state-version.ts';
import { createUpcaster, type Upcaster, upcastSteps } from './upcast.ts';

/** A log in a file of its own. */
export interface SqliteEventLog extends EventLog {
  readonly file: string;
  /** True once the show has ended: such a log is kept, but not resumed. */
  isWrapped(): boolean;
  /** Calls back once the line that ends the show is on disk. Returns the unsubscribe. */
  onWrapped(listener: () => void): () => void;
  /** The line that erased last, an author or everybody; 0 = nobody was. A copy that ends before it holds what is gone here. */
  lastErasure(): number;
  /** Calls back once an author has been erased. Returns the unsubscribe. */
  onErased(listener: () => void): () => void;
}

export interface SqliteEventLogOptions {
  readonly upcaster?: Upcaster;
  readonly stateVersion?: number;
}

const pageSize = 500;
const erasing: ReadonlySet<string> = new Set<ShowEvent['type']>(['author.erased', 'messages.expired']);

/**
 * Opens a log that createLogFile made, after a check of the whole file. Throws LogDamagedError (or SQLite's own error, see isDamage)
 * where it is not sound and LogTooNewError where a later version wrote it.
 */
export function openSqliteEventLog(file: string, options: SqliteEventLogOptions = {}): SqliteEventLog {
  const database = connect(file);
  try {
    // The check comes before the first write: a damaged file must stay as it was found.
    const meta = readMeta(database);
    checkLogFile(database);
    database.exec('PRAGMA journal_mode = WAL');
    bringTablesUpToDate(database);
    return createLog(file, database, meta, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

function createLog(
  file: string,
  database: DatabaseSync,
  meta: EventLog['meta'],
  options: SqliteEventLogOptions,
): SqliteEventLog {
  const upcaster = options.upcaster ?? createUpcaster(upcastSteps);
  const insert = database.prepare(
    'INSERT INTO events (seq, at, type, payload, actor, cause, source, source_key, version, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const findDelivery = database.prepare('SELECT seq FROM events WHERE source = ? AND source_key = ?');
  const readPage = database.prepare(
    `SELECT events.*, personal.salt, personal.content FROM events LEFT JOIN personal USING (seq) WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`,
  );
  const personalRows = createPersonalRows(database);
  const wrapListeners = new Set<() => void>();
  const eraseListeners = new Set<() => void>();
  let lastSeq = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM events').get()?.['seq'] as number;

  const lastHash = database.prepare('SELECT chain FROM events ORDER BY seq DESC LIMIT 1').get()?.['chain'];
  let head = typeof lastHash === 'string' ? lastHash : chainStart;

  /** Returns the hash of the line. */
  function write(event: ShowEvent, previous: string): string {
    const { payload, personal } = seal(event);
    const { seq, at, type, actor, cause, source = null, key = null } = event;
    const chain = chainHash(previous, { seq, at, type, payload, actor, cause, source, key });
    insert.run(...toRow(event, payload, upcaster.version, chain));
    if (personal !== null) personalRows.add(event.seq, personal);
    if (event.type === 'author.erased') personalRows.erase(event.payload.authorId);
    if (event.type === 'messages.expired') personalRows.eraseAll();
    return chain;
  }

  // By pages, so that a reader that stops half-way, or appends as it reads, leaves no statement open.
  function* rows(after: number): IterableIterator<EventRow> {
    for (let place = after; ;) {
      const page = readPage.all(place);
      yield* page;
      const last = page.at(-1)?.['seq'];
      if (page.length < pageSize || typeof last !== 'number') return;
      place = last;
    }
  }

  return {
    meta,
    file,
    get lastSeq() {
      return lastSeq;
    },
    append: (events) => {
      checkAppend(lastSeq, events);
      if (events.length === 0) return;
      let chained = head;
      inTransaction(database, () => {
        for (const event of events) chained = write(event, chained);
      });
      head = chained;
      lastSeq += events.length;
      personalRows.scrub();
      if (events.some(({ type }) => type === 'show.wrapped')) for (const listener of [...wrapListeners]) listener();
      if (events.some(({ type }) => erasing.has(type))) for (const listener of [...eraseListeners]) listener();
    },
    find: (source, key) => {
      const seq = findDelivery.get(source, key)?.['seq'];
      return typeof seq === 'number' ? { seq } : null;
    },
    holdsAuthor: (author) => personalRows.holds(author),
    *read(after = 0): IterableIterator<ShowEvent> {
      for (const row of rows(after)) yield fromRow(row, upcaster);
    },
    *readProven(after = 0): IterableIterator<ProvenLine> {
      for (const row of rows(after)) yield provenRow(row, upcaster);
    },
    lastErasure: () =>
      Number(
        database
          .prepare(
            "SELECT coalesce(max(seq), 0) AS seq FROM events WHERE type IN ('author.erased', 'messages.expired')",
          )
          .get()?.['seq'],
      ),
    onErased: (listener) => {
      eraseListeners.add(listener);
      return () => void eraseListeners.delete(listener);
    },
    isWrapped: () => database.prepare("SELECT 1 FROM events WHERE type = 'show.wrapped' LIMIT 1").get() !== undefined,
    onWrapped: (listener) => {
      wrapListeners.add(listener);
      return () => wrapListeners.delete(listener);
    },
    ...createSnapshots(database, options.stateVersion ?? stateVersion),
    close: () => {
      database.close();
    },
  };
}

function createSnapshots(database: DatabaseSync, version: number): Pick<EventLog, 'saveSnapshot' | 'loadSnapshot'> {
  const save = database.prepare('INSERT OR REPLACE INTO snapshots (seq, state_version, state) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM snapshots WHERE seq <> ?');
  const load = database.prepare(
    'SELECT seq, state FROM snapshots WHERE state_version = ? AND seq <= (SELECT coalesce(max(seq), 0) FROM events) ORDER BY seq DESC LIMIT 1',
  );
  return {
    saveSnapshot: (state) => {
      inTransaction(database, () => {
        save.run(state.seq, version, JSON.stringify(state));
        drop.run(state.seq);
      });
    },
    loadSnapshot: () => {
      const row = load.get(version);
      return row === undefined ? null : parseState(row['state'], row['seq']);
    },
  };
}

/** A snapshot is a cache: one that makes no sense counts as none. */
function parseState(text: unknown, seq: unknown): ShowState | null {
  if (typeof text !== 'string') return null;
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const whole = typeof state === 'object' && state !== null && 'seq' in state && state.seq === seq;
  return whole ? (state as ShowState) : null;
}
