import { readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, toIso } from '../../shared/lib/instant.ts';
import type { LogMeta } from './event-log.ts';
import { ensurePrivateFolder } from './private-files.ts';

/** Where the parts of a data folder are. */
export interface ShowFolders {
  readonly shows: string;
  readonly backups: string;
  readonly damaged: string;
}

const extension = '.sqlite';

/** Makes the folders that are not there, closed to other users of the machine. */
export function prepareShowFolders(dir: string): ShowFolders {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const folders = { shows: join(dir, 'shows'), backups: join(dir, 'backups'), damaged: join(dir, 'damaged') };
  for (const folder of [folders.shows, folders.backups, folders.damaged]) ensurePrivateFolder(folder);
  return folders;
}

/** An instant as a part of a file name (no colons: Windows); such names sort by time. */
export function fileStamp(at: Instant): string {
  return toIso(at).replaceAll(/[-:.]/g, '');
}

/** The instant that a stamp of a file name means. */
export function fromFileStamp(stamp: string): Instant {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

/** The name of a log's file. The mode stands in it, so that a live show is known even when its file is damaged. */
export function logFileName(meta: LogMeta): string {
  const kind = meta.mode === 'live' ? '' : `.${meta.mode}`;
  return `${fileStamp(Date.parse(meta.createdAt))}-${meta.logId.slice(0, 8)}${kind}${extension}`;
}

/** Every log of the folder, live or not, the newest first. */
export function allLogFiles(folders: ShowFolders): string[] {
  return namesIn(folders.shows, /^\d{8}T\d{9}Z-[0-9a-f]{8}(\.\w+)?\.sqlite$/);
}

/** The live shows of the folder, the newest first. */
export function liveLogFiles(folders: ShowFolders): string[] {
  return namesIn(folders.shows, /^\d{8}T\d{9}Z-[0-9a-f]{8}\.sqlite$/);
}

/** The finished backups of a show, the newest first. A show that was restored has the backups of the one it was restored from. */
export function backupFiles(folders: ShowFolders, logFile: string): string[] {
  const show = logFile.split('-')[0] ?? '';
  return namesIn(folders.backups, /^\d{8}T\d{9}Z-[0-9a-f]{8}(\.\w+)?\.\d{8}T\d{9}Z\.sqlite$/)
    .filter((name) => name.startsWith(`${show}-`))
    .sort((a, b) => madeAt(b).localeCompare(madeAt(a)));
}

/** When a backup was made, as the stamp in its name. */
export function madeAt(backup: string): string {
  return backup.split('.').at(-2) ?? '';
}

/** The name of a backup of a log, made now. */
export function backupName(logFile: string, now: Instant): string {
  return `${logFile.slice(0, -extension.length)}.${fileStamp(now)}${extension}`;
}

function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .reverse();
}
