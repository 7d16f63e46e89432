import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EarlierShowView } from '../../shared/projections/earlier-show-view.ts';
import type { RecapView } from '../../shared/projections/recap-view.ts';

/** The shows before this one, as far as their logs are in the data folder. */
export interface EarlierShows {
  /** The newest first. */
  list(): Promise<readonly EarlierShowView[]>;
  /** Fails with what is wrong with its log, or with null where there is no such show. */
  recap(logId: string): Promise<Result<RecapView, string | null>>;
}

/** What a thread is asked for: the recap of one show, or, where `logId` is null, the list. */
export interface EarlierShowsOrder {
  readonly dir: string;
  /** The name of the file that this show writes to; null = it has none. */
  readonly current: string | null;
  readonly logId: string | null;
}

/** What it answers: as asked, null where there is no such show, or what is wrong with its log. */
export type ThreadAnswer = Result<RecapView | readonly EarlierShowView[] | null, string>;

/** @param currentFile the log that this show writes to; null = in memory. */
export function createEarlierShows(dir: string, currentFile: string | null): EarlierShows & { stop(): Promise<void> } {
  const current = currentFile === null ? null : basename(currentFile);
  const running = new Set<Worker>();
  let last: Promise<unknown> = Promise.resolve();

  function inThread(order: EarlierShowsOrder): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./earlier-shows-worker.ts', import.meta.url), { workerData: order });
      running.add(worker);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        running.delete(worker);
        reject(new Error(`the thread that reads earlier shows ended with code ${code}`));
      });
    });
  }

  /** One after the other: each may take as much memory as an evening has. */
  function ask(logId: string | null): Promise<ThreadAnswer> {
    const answered = last.then(() => inThread({ dir, current, logId }));
    last = answered.catch(() => undefined);
    return answered;
  }

  return {
    async list() {
      const listed = await ask(null);
      if (!listed.ok) throw new Error(`The shows of the data folder cannot be listed: ${listed.error}`);
      return listed.value as readonly EarlierShowView[];
    },
    async recap(logId) {
      const read = await ask(logId);
      if (!read.ok) return read;
      return read.value === null ? fail(null) : ok(read.value as RecapView);
    },
    async stop() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
