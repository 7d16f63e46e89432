import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setupOfShow } from '../../shared/domain/show/setup-of-show.ts';
import { loadState } from '../engine/load-state.ts';
import { showDomain } from '../engine/show-domain.ts';
import type { ShowFile } from '../show-file/read-show-file.ts';
import { isDamage, LogTooNewError } from '../storage/log-errors.ts';
import { liveLogFiles, prepareShowFolders } from '../storage/show-folders.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';

/**
 * How the show of a data folder is set up, with which it would go on; null where it has no racers, or was wrapped, or cannot be read. It
 * is read from a copy: to open a log is to write to it.
 */
export function lastSetup(dataDir: string): ShowFile | null {
  const folders = prepareShowFolders(dataDir);
  const [name] = liveLogFiles(folders);
  if (name === undefined) return null;
  const copies = join(dataDir, 'set-up-copy');
  try {
    // One that a killed process left must not lend its lines.
    rmSync(copies, { recursive: true, force: true });
    mkdirSync(copies, { mode: 0o700 });
    for (const part of ['', '-wal'])
      if (existsSync(join(folders.shows, name + part)))
        copyFileSync(join(folders.shows, name + part), join(copies, name + part));
    return setupIn(join(copies, name));
  } catch (error) {
    if (!isDamage(error) && !(error instanceof LogTooNewError)) throw error;
    return null;
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

function setupIn(file: string): ShowFile | null {
  const log = openSqliteEventLog(file);
  try {
    if (log.isWrapped()) return null;
    const setup = setupOfShow(loadState(log, showDomain).state);
    if (setup.racers.length === 0) return null;
    return { setup, digest: createHash('sha256').update(JSON.stringify(setup)).digest('hex') };
  } finally {
    log.close();
  }
}
