import type { SourceLogger } from '../source-logger.ts';

export interface SilentLogger extends SourceLogger {
  /** What was logged, as one text. */
  readonly lines: readonly string[];
}

/** Keeps lines instead of printing them. */
export function createSilentLogger(): SilentLogger {
  const lines: string[] = [];
  const keep = (fields: object, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { lines, info: keep, warn: keep, error: keep };
}
