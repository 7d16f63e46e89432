import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFile, flushFolder } from './private-files.ts';
import { connect } from './sqlite-connection.ts';

/**
 * Copies a log, also one that is being written. VACUUM INTO reads every page and builds a new file, so a damaged log makes no backup
 * instead of a damaged one. Throws what SQLite or the disk says; then there is no new file.
 */
export function writeBackup(from: string, to: string): void {
  const unfinished = `${to}.${randomUUID()}.new`;
  try {
    const database = connect(from, { readOnly: true });
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
    chmodSync(unfinished, 0o600);
    // VACUUM INTO does not wait for the drive.
    flushFile(unfinished);
    renameSync(unfinished, to);
  } finally {
    rmSync(unfinished, { force: true });
  }
  flushFolder(dirname(to));
}
