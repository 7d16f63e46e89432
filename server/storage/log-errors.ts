/** The file is no log of ours any more: damaged, cut short or overwritten. The file itself is left as it is. */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
}

/** The file is sound, but a later version of Tickertape wrote it. It must not be treated as damaged. */
export class LogTooNewError extends Error {
  override readonly name = 'LogTooNewError';
}

/** SQLite's result codes for a file that it cannot make sense of: SQLITE_CORRUPT and SQLITE_NOTADB. */
const damageCodes = [11, 26];

/** True where the error says that the file's content is damaged, rather than that it cannot be reached, locked or written. */
export function isDamage(error: unknown): boolean {
  if (error instanceof LogDamagedError) return true;
  const code = sqliteCode(error);
  return code !== null && damageCodes.includes(code & 0xff);
}

/** True where another connection holds the lock that was asked for (SQLITE_BUSY). */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code & 0xff) === 5;
}

function sqliteCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}
