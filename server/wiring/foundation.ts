import { resolve } from 'node:path';
import { LinksFileError, openDataFolder } from '../auth/links-file.ts';
import { createServerLog, type ServerLog } from '../logging/create-logger.ts';
import { StartError } from '../start-error.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { createClosingList, type ClosingList } from './closing-list.ts';

/** What every part stands on: the data folder, held for this process alone, and the server's log in it. */
export interface Foundation {
  readonly dataDir: string;
  readonly serverLog: ServerLog;
  readonly closing: ClosingList;
  /** Takes note of what should never happen. */
  onFault(error: unknown): void;
}

/** Throws StartError, DataFolderInUseError or LinksFileError. */
export function layFoundation(dir: string): Foundation {
  const dataDir = resolve(dir);
  open(dataDir);
  const lock = lockDataFolder(dataDir, { pid: process.pid, startedAt: new Date().toISOString() });
  const serverLog = createServerLog(dataDir);
  const onFault = (error: unknown): void => serverLog.logger.error({ err: error }, 'a fault');
  const closing = createClosingList(onFault);
  closing.add(lock.release);
  closing.add(serverLog.close);
  return { dataDir, serverLog, closing, onFault };
}

function open(dataDir: string): void {
  try {
    openDataFolder(dataDir);
  } catch (error) {
    if (error instanceof LinksFileError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new StartError(`The data folder cannot be used: ${words}. Choose another with --data.`, 1, { cause: error });
  }
}
