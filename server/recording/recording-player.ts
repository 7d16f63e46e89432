import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ReplayClock } from '../engine/replay-clock.ts';
import type { ReplayProgress } from '../sources/replay/replay-health.ts';
import { stagedAgain } from './staged-again.ts';
import type { RecordedLine } from './recorded-lines.ts';

export interface RecordingPlayerDeps {
  /** The lines after the one that opens the show. */
  readonly lines: Iterator<RecordedLine>;
  /** How many of them there are. */
  readonly count: number;
  readonly engine: Pick<ShowEngine, 'relive'>;
  readonly clock: Pick<ReplayClock, 'now' | 'rate' | 'schedule' | 'advanceTo' | 'begin' | 'end'>;
  /** Show milliseconds per real one; 0 = as fast as it goes. */
  readonly speed: number;
  onProgress(progress: ReplayProgress): void;
  onFault(error: unknown): void;
}

export interface RecordingPlayer {
  start(): void;
  /** Resolves when the last line is on disk, or the replay was stopped. */
  readonly done: Promise<void>;
  readonly isOver: boolean;
  stop(): Promise<void>;
}

/** So many lines are written in one go: few enough to keep the pages fed, many enough for one commit. */
const batch = 500;

/**
 * Gives the events of a recorded show to the engine, each when its time has come by the replay's clock. What follows the show's end
 * (an erasure weeks later) is not waited for.
 */
export function createRecordingPlayer(deps: RecordingPlayerDeps): RecordingPlayer {
  const { lines, engine, clock, speed, count, onProgress, onFault } = deps;
  let progress: ReplayProgress = { phase: 'waiting', played: 0, refused: 0, refusal: null, lastAt: null };
  let shownPercent = -1;
  /** What comes next; undefined = nobody has looked. */
  let next: ShowEvent | null | undefined;
  let ended = false;
  /** How far the show has come. */
  let reached: Instant = clock.now();
  let cancelNext = (): void => undefined;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });

  const show = (change: Partial<ReplayProgress>): void => {
    const turned = change.phase !== undefined && change.phase !== progress.phase;
    progress = { ...progress, ...change };
    const percent = Math.floor((100 * progress.played) / Math.max(count, 1));
    if (!turned && percent === shownPercent) return;
    shownPercent = percent;
    onProgress(progress);
  };

  const pull = (): ShowEvent | null => {
    for (let read = lines.next(); read.done !== true; read = lines.next())
      if ('event' in read.value) return read.value.event;
    return null;
  };

  /** The events whose time has come, at most a batch of them. */
  const takeDue = (): readonly ShowEvent[] => {
    const until: Instant = speed === 0 ? Infinity : clock.now();
    const due: ShowEvent[] = [];
    if (next === undefined) next = pull();
    while (next !== null && due.length < batch && (ended || fromIso(next.at) <= until)) {
      due.push(next);
      if (!ended) reached = Math.max(reached, fromIso(next.at));
      ended ||= next.type === 'show.wrapped';
      next = pull();
    }
    return due;
  };

  const play = (): void => {
    if (progress.phase !== 'playing') return;
    const due = takeDue();
    const last = due.at(-1);
    if (last !== undefined) {
      if (speed === 0) clock.advanceTo(reached);
      engine.relive(due.map((event) => stagedAgain(event, clock.rate)));
      show({ played: progress.played + due.length, lastAt: fromIso(last.at) });
    }
    if (next === null || next === undefined) over();
    else if (speed === 0 || ended || due.length === batch) soon();
    else cancelNext = clock.schedule(fromIso(next.at), soon);
  };

  /** Pages and requests have their turn in between; and the clock shows how late it is, so that all that is due goes in one batch. */
  const soon = (): void => {
    const immediate = setImmediate(guarded);
    cancelNext = () => clearImmediate(immediate);
  };

  const guarded = (): void => {
    try {
      play();
    } catch (error) {
      onFault(error);
      end('stopped', 'the replay failed in a way that was not foreseen: the log says more');
    }
  };

  const over = (): void => {
    // At the last line's own time, so that a fast clock does not run on into hours that the show did not have.
    clock.end();
    end('over');
  };
  const end = (phase: 'over' | 'stopped', refusal = progress.refusal): void => {
    cancelNext();
    lines.return?.();
    show({ phase, refusal });
    finish();
  };

  show({});
  return {
    done,
    get isOver() {
      return progress.phase === 'over';
    },
    start() {
      if (progress.phase !== 'waiting') return;
      show({ phase: 'playing' });
      clock.begin();
      guarded();
    },
    stop() {
      if (progress.phase === 'waiting' || progress.phase === 'playing') end('stopped');
      return done;
    },
  };
}
