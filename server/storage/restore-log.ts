import { randomUUID } from 'node:crypto';
import { copyFileSync, chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant } from '../../shared/lib/instant.ts';
import type { LogMeta } from './event-log.ts';
import { isDamage } from './log-errors.ts';
import { checkLogFile, readMeta, writeMeta } from './log-file.ts';
import { flushFile, flushFolder } from './private-files.ts';
import { backupFiles, fileStamp, logFileName, madeAt, type ShowFolders } from './show-folders.ts';
import { connect, inTransaction } from './sqlite-connection.ts';

/**
 * SQLite throws the write-ahead log of a file away that it cannot make sense of. A copy is kept until the log has proved sound, so
 * that nothing of a damaged one is lost. Call `drop` then.
 */
export function keepWriteAheadLog(file: string): { drop(): void } {
  const kept = `${file}-wal.kept`;
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, kept);
  return {
    drop: () => {
      rmSync(kept, { force: true });
    },
  };
}

/** Moves a damaged log out of the way, with what SQLite keeps beside it. Nothing of it is deleted. Returns where it is now. */
export function moveAside(folders: ShowFolders, name: string, now: Instant): string {
  let stamp = now;
  const target = (): string => join(folders.damaged, `${name}.${fileStamp(stamp)}`);
  while (existsSync(target())) stamp++;
  // The kept copy is the write-ahead log as it was found; the log itself comes last, so that a crash in between leaves it to be found again.
  const parts = [['-shm'], ['-journal'], ['-wal'], ['-wal.kept', '-wal'], ['']] as const;
  for (const [part, becomes = part] of parts) {
    const file = join(folders.shows, `${name}${part}`);
    if (existsSync(file)) renameSync(file, `${target()}${becomes}`);
  }
  flushFolder(folders.damaged);
  flushFolder(folders.shows);
  return target();
}

export interface RestoredLog {
  /** The new file among the shows. */
  readonly file: string;
  /** The stamp of the backup that it was made from. */
  readonly madeAt: string;
}

/**
 * Puts the newest sound backup of a show in its place. The restored log has an identity of its own: it may lack lines that pages
 * have seen, so they must start over. Null where no backup is sound.
 */
export function restoreNewestBackup(folders: ShowFolders, name: string): RestoredLog | null {
  for (const backup of backupFiles(folders, name)) {
    const unfinished = join(folders.shows, `${randomUUID()}.new`);
    try {
      copyFileSync(join(folders.backups, backup), unfinished);
      chmodSync(unfinished, 0o600);
      const meta = giveNewIdentity(unfinished);
      flushFile(unfinished);
      const file = join(folders.shows, logFileName(meta));
      renameSync(unfinished, file);
      flushFolder(folders.shows);
      return { file, madeAt: madeAt(backup) };
    } catch (error) {
      // An older backup may be sound; what is no damage (a full disk, no permission) must be told.
      if (!isDamage(error)) throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  return null;
}

function giveNewIdentity(file: string): LogMeta {
  const database = connect(file);
  try {
    const meta: LogMeta = { ...readMeta(database), logId: randomUUID() };
    checkLogFile(database);
    inTransaction(database, () => {
      writeMeta(database, meta);
    });
    return meta;
  } finally {
    database.close();
  }
}
