import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Duration, type Instant, minute } from '../../shared/lib/instant.ts';
import {
  backupFiles,
  backupName,
  fromFileStamp,
  madeAt,
  prepareShowFolders,
  type ShowFolders,
} from './show-folders.ts';
import { connect } from './sqlite-connection.ts';
import type { SqliteEventLog } from './sqlite-event-log.ts';

export interface BackupDeps {
  /** The data folder. */
  readonly dir: string;
  readonly log: SqliteEventLog;
  /** The wall's clock. */
  readonly now: () => Instant;
  /** How many backups of a show are kept. */
  readonly keep?: number;
  readonly every?: Duration;
  /** A backup that failed; the show goes on. */
  readonly onFault: (error: Error) => void;
}

export interface BackupKeeper {
  /** Backs up at once if the log has lines that the last backup lacks. Resolves when it is on the drive, or has failed. */
  backUp(): Promise<void>;
  /** Backs up now, when the show is wrapped, when an author was erased, and after every ten minutes in which something changed. */
  start(): void;
  /** Resolves when no backup is being written any more. */
  stop(): Promise<void>;
}

/** Keeps copies of a show's log in `backups/`: the newest five, each whole, each readable by its owner alone. */
export function createBackupKeeper({
  dir,
  log,
  now,
  keep = 5,
  every = 10 * minute,
  onFault,
}: BackupDeps): BackupKeeper {
  const folders = prepareShowFolders(dir);
  const name = basename(log.file);
  const [newest] = backupFiles(folders, name);
  let savedSeq = newest === undefined ? 0 : seqOf(join(folders.backups, newest));
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let unsubscribe: () => void = () => undefined;

  const write = async (): Promise<void> => {
    const seq = log.lastSeq;
    try {
      await writeInThread(log.file, newName(folders, name, now()));
      savedSeq = seq;
      // Only a good new one makes an old one superfluous.
      for (const old of superfluous(folders, name, keep, log.lastErasure()))
        rmSync(join(folders.backups, old), { force: true });
    } catch (error) {
      onFault(new Error(`the backup of ${name} failed; the show goes on, its log is untouched`, { cause: error }));
    }
  };
  // One after the other: what comes in during a running one is caught by the next.
  const backUp = (): Promise<void> => (last = last.then(() => (log.lastSeq === savedSeq ? undefined : write())));

  return {
    backUp,
    start: () => {
      if (timer !== null) return;
      void backUp();
      const unsubscribes = [log.onWrapped(() => void backUp()), log.onErased(() => void backUp())];
      unsubscribe = () => {
        for (const end of unsubscribes) end();
      };
      timer = setInterval(() => void backUp(), every);
      timer.unref();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
      unsubscribe();
      await last;
    },
  };
}

/** Backups beyond the newest ones, and those from before an erasure: they hold what was erased. */
function superfluous(folders: ShowFolders, logFile: string, keep: number, erasure: number): readonly string[] {
  const [, ...older] = backupFiles(folders, logFile);
  return older.filter((file, index) => index + 1 >= keep || seqOf(join(folders.backups, file)) < erasure);
}

/**
 * The last line of a backup. What the newest one holds already needs no copy, so that starting again and again does not push the
 * older ones out by copies of the same.
 */
function seqOf(file: string): number {
  try {
    const database = connect(file, { readOnly: true });
    try {
      return Number(database.prepare('SELECT max(seq) AS seq FROM events').get()?.['seq'] ?? 0);
    } finally {
      database.close();
    }
  } catch (error) {
    // A backup that cannot be read holds nothing.
    if (error instanceof Error && 'errcode' in error) return 0;
    throw error;
  }
}

/** Later than every other, also by a clock that stands still or steps back: the newest must be known by its name. */
function newName(folders: ShowFolders, logFile: string, at: Instant): string {
  const [newest] = backupFiles(folders, logFile);
  const after = newest === undefined ? at : Math.max(at, fromFileStamp(madeAt(newest)) + 1);
  return join(folders.backups, backupName(logFile, after));
}

function writeInThread(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: { from, to } });
    worker.once('message', (failure: string | null) => {
      if (failure === null) resolve();
      else reject(new Error(failure));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the backup thread ended with code ${code}`));
    });
  });
}
