import { randomUUID } from 'node:crypto';
import type { ShowMode } from '../../shared/domain/show-state.ts';
import type { Message } from '../../shared/domain/queue/queue-state.ts';
import { toIso, type Instant } from '../../shared/lib/instant.ts';
import type { Ambient } from '../../shared/projections/views.ts';
import { createBackupKeeper } from '../storage/backup.ts';
import { beginLog } from '../storage/begin-log.ts';
import type { EventLog } from '../storage/event-log.ts';
import { isDamage, LogTooNewError } from '../storage/log-errors.ts';
import { createMemoryEventLog } from '../storage/memory-event-log.ts';
import { openShowLog } from '../storage/open-show-log.ts';
import { carriedMessages } from './carry-over.ts';
import type { ClosingList } from './closing-list.ts';
import { StartError } from '../start-error.ts';

export interface OpenLogOptions {
  readonly dataDir: string;
  readonly storage: 'disk' | 'memory';
  readonly mode: ShowMode;
  readonly title: string | null;
  /** A line that the screen must carry; absent = as the mode has it. */
  readonly label?: string | undefined;
  /** The show's time at which a new log begins. */
  readonly openedAt: Instant;
  readonly closing: ClosingList;
  onFault(error: unknown): void;
}

export interface OpenedLog {
  readonly log: EventLog;
  readonly opened: Ambient['log']['opened'];
  readonly note: string | null;
  /** What the show before had promised and did not read. */
  readonly carried: readonly Message[];
  /** Starts what keeps copies of the log. */
  startBackups(): void;
  /** The file that it writes to; null = in memory. */
  readonly file: string | null;
}

/** What the screen must carry, so that nobody takes it for the real thing. */
const labels: Readonly<Record<ShowMode, string | null>> = {
  live: null,
  replay: 'replay',
  rehearsal: 'rehearsal',
  demo: 'reconstruction',
};

/** Opens the log that a show of this mode writes to; only a live one resumes. */
export function openShow(options: OpenLogOptions): OpenedLog {
  const { mode, title, openedAt } = options;
  const { label = labels[mode] } = options;
  const opening = { label, ...(title === null ? {} : { title }) };
  if (options.storage === 'memory') {
    const log = createMemoryEventLog({ logId: randomUUID(), mode, createdAt: toIso(Date.now()) });
    beginLog(log, { title: title ?? 'Untitled show', label, at: openedAt });
    return { log, opened: 'memory', note: null, carried: [], file: null, startBackups: () => undefined };
  }
  const { dataDir: dir, onFault, closing } = options;
  const { log, opened, note, previous } = openSound({
    dir,
    mode,
    now: Date.now,
    resume: mode === 'live',
    openedAt,
    ...opening,
  });
  return {
    log,
    opened,
    note,
    file: log.file,
    carried: previous === null ? [] : carriedFrom(previous, onFault),
    startBackups() {
      const backups = createBackupKeeper({ dir, log, now: Date.now, onFault });
      closing.add(() => backups.stop());
      backups.start();
    },
  };
}

/** A damaged log of the last show must not keep the next one from starting. */
function carriedFrom(previous: string, onFault: (error: unknown) => void): readonly Message[] {
  try {
    return carriedMessages(previous);
  } catch (error) {
    if (!isDamage(error)) throw error;
    onFault(error);
    return [];
  }
}

function openSound(options: Parameters<typeof openShowLog>[0]): ReturnType<typeof openShowLog> {
  try {
    return openShowLog(options);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const advice =
      error instanceof LogTooNewError
        ? 'Start the newer version, or choose another folder with --data.'
        : 'Check the folder, its permissions and the room on its disk.';
    throw new StartError(`The show's log cannot be opened: ${words} ${advice}`, 1, { cause: error });
  }
}
