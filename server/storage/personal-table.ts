import type { DatabaseSync } from 'node:sqlite';
import type { Personal } from './personal.ts';

/** Text, name and id of people, apart from the lines of the log: what is erased here is gone, and the log stays whole. */
export const personalTable = `
  CREATE TABLE personal (
    seq INTEGER PRIMARY KEY,
    message TEXT,
    author TEXT,
    salt TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX personal_by_message ON personal (message) WHERE message IS NOT NULL;
  CREATE INDEX personal_by_author ON personal (author) WHERE author IS NOT NULL;
`;

export interface PersonalRows {
  add(seq: number, personal: Personal): void;
  /** Everything of this author: ids, names, texts, and notes on their messages; and every snapshot, for it may hold copies. */
  erase(author: string): void;
  eraseAll(): void;
  holds(author: string): boolean;
  /** Writes over what was erased, in the file and in the journal beside it. Does nothing where nothing was erased. */
  scrub(): void;
}

export function createPersonalRows(database: DatabaseSync): PersonalRows {
  const insert = database.prepare('INSERT INTO personal (seq, message, author, salt, content) VALUES (?, ?, ?, ?, ?)');
  const eraseMessages = database.prepare(
    'DELETE FROM personal WHERE message IN (SELECT message FROM personal WHERE author = ? AND message IS NOT NULL)',
  );
  const eraseAuthor = database.prepare('DELETE FROM personal WHERE author = ?');
  const eraseEverybody = database.prepare('DELETE FROM personal');
  const eraseSnapshots = database.prepare('DELETE FROM snapshots');
  const find = database.prepare('SELECT 1 FROM personal WHERE author = ? LIMIT 1');
  let due = false;
  return {
    add: (seq, { message, author, salt, content }) => void insert.run(seq, message, author, salt, content),
    erase: (author) => {
      eraseMessages.run(author);
      eraseAuthor.run(author);
      eraseSnapshots.run();
      due = true;
    },
    eraseAll: () => {
      eraseEverybody.run();
      eraseSnapshots.run();
      due = true;
    },
    holds: (author) => find.get(author) !== undefined,
    scrub: () => {
      if (!due) return;
      try {
        // A reader may hold the journal open: then the next line tries again, and closing the file does it in any case.
        due = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0;
      } catch {
        // The lines are on disk already: an append must not fail now.
        due = true;
      }
    },
  };
}
