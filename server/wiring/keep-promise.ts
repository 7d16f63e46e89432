import { basename, join } from 'node:path';
import { systemActor } from '../../shared/domain/actor.ts';
import type { ShowEventBody } from '../../shared/domain/show-event.ts';
import { hour, toIso, type Duration, type Instant } from '../../shared/lib/instant.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import { createBackupKeeper } from '../storage/backup.ts';
import { peekLog, type LogPeek } from '../storage/peek-log.ts';
import { allLogFiles, prepareShowFolders } from '../storage/show-folders.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';

export interface PromiseDeps {
  /** The data folder. */
  readonly dir: string;
  /** The file of the show that runs; null = it has none. */
  readonly openFile: string | null;
  readonly engine: Pick<ShowEngine, 'dispatch' | 'subscribe'>;
  /** The wall's clock. */
  readonly now: () => Instant;
  readonly every?: Duration;
  /** Other shows are only looked at: a rehearsal writes to none of them. */
  readonly othersAlone?: boolean;
  onFault(error: unknown): void;
}

/** What viewers are told about their words is kept: for so many days and no longer, and what is erased is erased everywhere. */
export interface PromiseKeeper {
  /** Whether an earlier show has anything of this author. */
  holdsAuthor(author: string): boolean;
  /** Erases names and texts of the shows whose time is over. Resolves when their backups are rid of them too. */
  sweep(): Promise<void>;
  /** Sweeps now and every day, and erases an author in the earlier shows when the present one does. */
  start(): void;
  /** Resolves when nothing is being erased any more. */
  stop(): Promise<void>;
}

const day = 24 * hour;

const isOver = ({ endedAt, keepDays, holdsPeople }: LogPeek, now: Instant): boolean =>
  holdsPeople && keepDays > 0 && endedAt !== null && now >= endedAt + keepDays * day;

export function createPromiseKeeper(deps: PromiseDeps): PromiseKeeper {
  const { dir, openFile, engine, now, every = day, othersAlone = false, onFault } = deps;
  const folders = prepareShowFolders(dir);
  const current = openFile === null ? null : basename(openFile);
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let unsubscribe: () => void = () => undefined;

  const earlierFiles = (): readonly string[] =>
    allLogFiles(folders)
      .filter((name) => name !== current)
      .map((name) => join(folders.shows, name));

  /** One line more at the end of a log that is closed: it takes the words of people out of all lines before it. */
  async function eraseIn(file: string, erasure: ShowEventBody): Promise<void> {
    const log = openSqliteEventLog(file);
    try {
      const at = toIso(now());
      log.append([{ ...erasure, seq: log.lastSeq + 1, at, actor: systemActor, cause: null }]);
      await createBackupKeeper({ dir, log, now, onFault }).backUp();
    } finally {
      log.close();
    }
  }

  /** One after the other, and a log that cannot be opened keeps no other from its turn. */
  function inEarlierShows(isMeant: (peek: LogPeek) => boolean, erasure: ShowEventBody): Promise<void> {
    if (othersAlone) return last;
    last = last.then(async () => {
      for (const file of earlierFiles())
        if (peekLog(file, isMeant) === true) await eraseIn(file, erasure).catch(onFault);
    });
    return last;
  }

  function sweep(): Promise<void> {
    if (openFile !== null && peekLog(openFile, (peek) => isOver(peek, now())) === true)
      engine.dispatch({ name: 'message.expire', input: {} }, systemActor);
    return inEarlierShows((peek) => isOver(peek, now()), { type: 'messages.expired', payload: {} });
  }

  return {
    holdsAuthor: (author) => earlierFiles().some((file) => peekLog(file, (peek) => peek.holdsAuthor(author)) === true),
    sweep,
    start() {
      if (timer !== null) return;
      void sweep();
      timer = setInterval(() => void sweep(), every);
      timer.unref();
      unsubscribe = engine.subscribe(({ events }) => {
        for (const event of events) {
          if (event.type !== 'author.erased') continue;
          const { authorId } = event.payload;
          void inEarlierShows((peek) => peek.holdsAuthor(authorId), { type: 'author.erased', payload: { authorId } });
        }
      });
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      unsubscribe();
      await last;
    },
  };
}
