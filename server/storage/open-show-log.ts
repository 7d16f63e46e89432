import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ShowMode } from '../../shared/domain/show-state.ts';
import { type Instant, toIso } from '../../shared/lib/instant.ts';
import { beginLog } from './begin-log.ts';
import type { LogMeta } from './event-log.ts';
import { isDamage } from './log-errors.ts';
import { createLogFile } from './log-file.ts';
import { keepWriteAheadLog, moveAside, restoreNewestBackup } from './restore-log.ts';
import { fromFileStamp, liveLogFiles, logFileName, prepareShowFolders, type ShowFolders } from './show-folders.ts';
import { openSqliteEventLog, type SqliteEventLog } from './sqlite-event-log.ts';

export interface OpenShowLogOptions {
  /** The data folder; made where there is none. */
  readonly dir: string;
  readonly mode: ShowMode;
  /** The wall's clock. */
  readonly now: () => Instant;
  /** Carry on with the last live show, unless it was wrapped. */
  readonly resume: boolean;
  /** Of a new show. */
  readonly title?: string;
  /** Of a new show: a line that the screen must carry. */
  readonly label?: string | null;
  /** The show's clock, where it is not the wall's: when a new show begins. */
  readonly openedAt?: Instant;
}

export interface OpenedShowLog {
  readonly log: SqliteEventLog;
  readonly opened: 'new' | 'resumed' | 'restored-from-backup' | 'began-anew-after-damage';
  /** What the operator should know of it, in a sentence or two. */
  readonly note: string | null;
  /** The file of the show before, where it was wrapped and this one is its next; null = none. */
  readonly previous: string | null;
}

/**
 * Opens the log that this show writes to. Only live shows are resumed: a replay, a rehearsal and the demo each begin one of their
 * own. A damaged log is moved to `damaged/`, never deleted, and the newest sound backup takes its place.
 */
export function openShowLog(options: OpenShowLogOptions): OpenedShowLog {
  const folders = prepareShowFolders(options.dir);
  const last = options.resume && options.mode === 'live' ? liveLogFiles(folders)[0] : undefined;
  if (last === undefined) return { log: createNew(folders, options), opened: 'new', note: null, previous: null };
  try {
    const kept = keepWriteAheadLog(join(folders.shows, last));
    const log = openAndScan(join(folders.shows, last));
    kept.drop();
    return resumeOrBegin(log, folders, options, { opened: 'resumed', note: null });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return recover(last, folders, options, error);
  }
}

function recover(name: string, folders: ShowFolders, options: OpenShowLogOptions, damage: unknown): OpenedShowLog {
  const reason = damage instanceof Error ? damage.message : String(damage);
  const moved = moveAside(folders, name, options.now());
  const found = `The last show's log was damaged (${reason}); it was moved to ${moved}.`;
  const restored = restoreNewestBackup(folders, name);
  if (restored === null) {
    const note = `${found} There was no sound backup of it, so a new show has begun.`;
    return { log: createNew(folders, options), opened: 'began-anew-after-damage', note, previous: null };
  }
  const note = `${found} Its backup of ${toIso(fromFileStamp(restored.madeAt))} took its place; what came after is in the damaged file alone.`;
  return resumeOrBegin(openAndScan(restored.file), folders, options, { opened: 'restored-from-backup', note });
}

/** A wrapped show is over: the next start begins a new one. */
function resumeOrBegin(
  log: SqliteEventLog,
  folders: ShowFolders,
  options: OpenShowLogOptions,
  found: Pick<OpenedShowLog, 'opened' | 'note'>,
): OpenedShowLog {
  if (log.isWrapped()) {
    const previous = log.file;
    log.close();
    return { log: createNew(folders, options), opened: 'new', note: found.note, previous };
  }
  begin(log, options);
  return { log, ...found, previous: null };
}

function createNew(folders: ShowFolders, options: OpenShowLogOptions): SqliteEventLog {
  const meta: LogMeta = { logId: randomUUID(), mode: options.mode, createdAt: toIso(options.now()) };
  const file = join(folders.shows, logFileName(meta));
  createLogFile(file, meta);
  const log = openSqliteEventLog(file);
  begin(log, options);
  return log;
}

function begin(
  log: SqliteEventLog,
  { title = 'Untitled show', label = null, openedAt, now }: OpenShowLogOptions,
): void {
  beginLog(log, { title, label, at: openedAt ?? now() });
}

/** SQLite's check looks at its own structures only: every line that will be folded is read once as well. */
function openAndScan(file: string): SqliteEventLog {
  const log = openSqliteEventLog(file);
  try {
    const lines = log.read(log.loadSnapshot()?.seq ?? 0);
    while (lines.next().done !== true);
    return log;
  } catch (error) {
    log.close();
    throw error;
  }
}
