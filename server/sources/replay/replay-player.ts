import { systemActor } from '../../../shared/domain/actor.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { ObservationSink } from '../observation-sink.ts';
import { replayedTable, replayHealth, replaySourceId, type ReplayProgress } from './replay-health.ts';
import type { ReplayFile, ReplayRow } from './replay-row.ts';

/** The replay's clock, which is the show's. */
export interface ReplayTime {
  now(): Instant;
  schedule(at: Instant, callback: () => void): () => void;
  /** Moves on to `at`; what was scheduled until then happens at its own time. */
  advanceTo(at: Instant): void;
  /** The file is over. */
  end(): void;
}

export interface ReplayPlayerDeps {
  /** As the control page shows it. */
  readonly name: string;
  readonly file: ReplayFile;
  readonly engine: Pick<ObservationSink, 'observe'>;
  readonly clock: ReplayTime;
  /** Show milliseconds per real one; 0 = as fast as the engine takes it. */
  readonly speed: number;
  onHealth(id: string, view: SourceHealthView): void;
  onFault(error: unknown): void;
}

export interface ReplayPlayer {
  start(): void;
  /** Resolves when the last row is on disk, or the replay was stopped. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** At speed 0 this many rows are under way at a time: few enough to keep the pages fed, many enough for one commit. */
const batch = 256;
/** At other speeds: more than this not yet on disk, and the replay waits for the disk. */
const mostUnderWay = 20_000;

/** Plays a file into the engine: every row at its own time by the replay's clock (SRC-23). */
export function createReplayPlayer({
  name,
  file,
  engine,
  clock,
  speed,
  onHealth,
  onFault,
}: ReplayPlayerDeps): ReplayPlayer {
  const { rows } = file;
  const since = clock.now();
  const table = replayedTable(name, file);
  let progress: ReplayProgress = { phase: 'waiting', played: 0, refused: 0, refusal: null, lastAt: null };
  let shownPercent = -1;
  let next = 0;
  let underWay = 0;
  let cancelNext = (): void => undefined;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });

  const show = (change: Partial<ReplayProgress>): void => {
    const turned = change.phase !== undefined && change.phase !== progress.phase;
    progress = { ...progress, ...change };
    const percent = Math.floor((100 * progress.played) / rows.length);
    if (!turned && percent === shownPercent) return;
    shownPercent = percent;
    onHealth(replaySourceId, replayHealth(table, progress, since));
  };

  const give = async (row: ReplayRow): Promise<void> => {
    underWay++;
    const observation = { ...row, source: 'replay' };
    const [outcome] = await engine.observe([{ observation }], systemActor);
    underWay--;
    const refused = outcome?.kind === 'rejected' ? (outcome.message ?? outcome.reason ?? 'refused') : null;
    show({
      played: progress.played + 1,
      lastAt: row.at,
      refused: progress.refused + (refused === null ? 0 : 1),
      refusal: progress.refusal ?? refused,
    });
  };

  const over = (): void => {
    if (progress.phase === 'stopped') return;
    show({ phase: 'over' });
    finish();
  };

  const playAtOnce = async (): Promise<void> => {
    while (next < rows.length && progress.phase === 'playing') {
      const given: Promise<void>[] = [];
      for (const row of rows.slice(next, next + batch)) {
        // Row by row, so that what falls due between two rows happens between them.
        clock.advanceTo(row.at);
        given.push(give(row));
      }
      next += given.length;
      await Promise.all(given);
      await new Promise(setImmediate);
    }
    if (next === rows.length) clock.end();
    over();
  };

  const settled = (): void => {
    if (progress.phase !== 'playing') return;
    if (next === rows.length && underWay === 0) over();
    else if (waiting && underWay < mostUnderWay / 2) {
      waiting = false;
      scheduleNext();
    }
  };
  let waiting = false;

  const playDue = (): void => {
    const row = rows[next];
    if (!row || progress.phase !== 'playing') return;
    next++;
    give(row).then(settled, fail);
    // At the last row's own time, so that a fast clock does not run on into hours that the file does not have.
    if (next === rows.length) clock.end();
    waiting = underWay >= mostUnderWay;
    // Inside the callback, so that rows which are due together come in order before anything that is due after them.
    if (!waiting) scheduleNext();
  };
  const scheduleNext = (): void => {
    const row = rows[next];
    if (row) cancelNext = clock.schedule(row.at, playDue);
  };

  const fail = (error: unknown): void => {
    onFault(error);
    cancelNext();
    show({ phase: 'stopped', refusal: 'the replay failed in a way that was not foreseen: the log says more' });
    finish();
  };

  show({});
  return {
    done,
    start() {
      if (progress.phase !== 'waiting') return;
      show({ phase: 'playing' });
      if (speed === 0) playAtOnce().catch(fail);
      else scheduleNext();
    },
    stop() {
      cancelNext();
      if (progress.phase !== 'over') show({ phase: 'stopped' });
      finish();
      return done;
    },
  };
}
