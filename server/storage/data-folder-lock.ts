import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './log-errors.ts';

/** Another server already works in this data folder. The message says which, and what to do. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
}

export interface DataFolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process, or throws DataFolderInUseError. The lock is SQLite's own on a small file: the system lets go of
 * it when its process ends in whatever way, so one that a dead process left is simply taken.
 */
export function lockDataFolder(
  dir: string,
  holder: { readonly pid: number; readonly startedAt: string },
): DataFolderLock {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'lock.sqlite');
  const who = join(dir, 'lock.json');
  // 'a': makes the file where there is none, with the right permissions from the start.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // A write lock that is never used for a write: it must not leave a journal behind.
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new DataFolderInUseError(
      `Another Tickertape (${describeHolder(who)}) already uses the data folder ${dir}. Stop it, or give this one a folder of its own with --data.`,
      { cause: error },
    );
  }
  writeFileSync(who, JSON.stringify(holder), { mode: 0o600 });
  const release = (): void => {
    process.off('exit', release);
    if (database.isOpen) database.close();
  };
  // Also keeps the connection in use: one that nobody refers to is collected, and its lock with it.
  process.on('exit', release);
  return { release };
}

/** The file is only a courtesy: it may be missing for a moment, or cut short. */
function describeHolder(file: string): string {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as { pid: unknown; startedAt: unknown };
    return `process ${String(pid)}, started ${String(startedAt)}`;
  } catch (error) {
    return `its process is unknown: ${error instanceof Error ? error.message : String(error)}`;
  }
}
