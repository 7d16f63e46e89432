import { DatabaseSync } from 'node:sqlite';

/**
 * A connection with the settings that every file of ours is opened with. `synchronous=FULL` because an acknowledged line must
 * outlive a power cut; `fullfsync` because macOS does not flush the drive without it; `secure_delete` so that what is erased is gone.
 */
export function connect(file: string, options: { readOnly?: boolean } = {}): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly: options.readOnly ?? false,
    timeout: 5_000,
    enableForeignKeyConstraints: true,
    defensive: true,
  });
  try {
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;');
    database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA wal_autocheckpoint = 1000;');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Runs `work` in one transaction: all of it or nothing. Rethrows what went wrong. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk may have rolled it back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
