import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { redactKeys } from '../auth/key.ts';
import { openCappedFile } from './capped-file.ts';

const maxBytes = 10 * 1024 * 1024;

export interface ServerLog {
  readonly logger: Logger;
  readonly path: string;
  close(): void;
}

/** The server's log: JSON lines in the data folder, at most 20 MiB in all. A key never gets in, whatever part of a line holds it. */
export function createServerLog(dataDir: string): ServerLog {
  const path = join(dataDir, 'server.log');
  const file = openCappedFile(path, maxBytes);
  const logger = pino(
    {
      level: 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.authorization', '*.headers.authorization', '*.key', '*.keys'],
    },
    { write: (line: string) => file.write(redactKeys(line)) },
  );
  return { logger, path, close: () => file.close() };
}
