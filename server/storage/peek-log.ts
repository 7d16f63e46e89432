import { defaultQueueSettings } from '../../shared/domain/queue/default-queue.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import { connect } from './sqlite-connection.ts';

/** What a log says of the people in it, without folding it. */
export interface LogPeek {
  /** When the show ended; null = it has not. */
  readonly endedAt: Instant | null;
  /** Names and texts are kept so many days after that; 0 = for ever. */
  readonly keepDays: number;
  /** Whether it has names and texts of anybody. */
  readonly holdsPeople: boolean;
  /** Whether it has any of this author. */
  holdsAuthor(author: string): boolean;
}

/** Looks into a log that may be open elsewhere, and lets it be. Null where it is of a version that knew no people, or is damaged. */
export function peekLog<T>(file: string, look: (peek: LogPeek) => T): T | null {
  let database: ReturnType<typeof connect>;
  try {
    database = connect(file, { readOnly: true });
  } catch {
    // Whoever opens it to go on with it says what is wrong with it.
    return null;
  }
  try {
    const get = (sql: string, ...values: string[]): unknown => database.prepare(sql).get(...values)?.['found'];
    const mode = get("SELECT value AS found FROM meta WHERE key = 'mode'");
    // A replay's lines carry the time of its file; and only a live show is ever gone on with.
    const ended =
      mode === 'live'
        ? get("SELECT max(at) AS found FROM events WHERE type = 'show.wrapped'")
        : get("SELECT value AS found FROM meta WHERE key = 'createdAt'");
    const days = get(
      "SELECT json_extract(payload, '$.settings.keepDays') AS found FROM events WHERE type = 'queue.settings-set' ORDER BY seq DESC LIMIT 1",
    );
    return look({
      endedAt: typeof ended === 'string' ? fromIso(ended) : null,
      keepDays: typeof days === 'number' ? days : defaultQueueSettings.keepDays,
      holdsPeople: get('SELECT 1 AS found FROM personal LIMIT 1') === 1,
      holdsAuthor: (author) => get('SELECT 1 AS found FROM personal WHERE author = ? LIMIT 1', author) === 1,
    });
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return null;
    throw error;
  } finally {
    database.close();
  }
}
