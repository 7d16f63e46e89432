import type { ShowMode } from '../../shared/domain/show-state.ts';
import type { WantedShow } from './apply-setup.ts';
import type { ShowClock, ShowEngine } from '../engine/engine-port.ts';
import { createLiveClock } from '../engine/live-clock.ts';
import type { ServerOptions } from '../server-options.ts';
import { readShowFile, type ShowFile } from '../show-file/read-show-file.ts';
import { StartError } from '../start-error.ts';

/** The show as the options ask for it, before its log is opened. */
export interface PlannedShow extends WantedShow {
  readonly mode: ShowMode;
  /** Of a new log; null = untitled. */
  readonly title: string | null;
  readonly clock: ShowClock;
  readonly wallClock: ShowClock;
  /** Whether sources ask platforms: in a replay the file alone speaks. */
  readonly polls: boolean;
  /** Lets what drives the show begin (a replay). */
  begin(engine: ShowEngine): void;
  stop(): void | Promise<void>;
}

/** Reads what the options name. Throws StartError where a file cannot be used. */
export async function planShow(options: ServerOptions): Promise<PlannedShow> {
  const file = options.showFile === undefined || options.showFile === null ? null : await showFile(options.showFile);
  const milestone = options.milestone ?? null;
  const wallClock = createLiveClock();
  const mode = options.rehearsal === true ? 'rehearsal' : 'live';
  return {
    file,
    milestone,
    mode,
    title: file?.setup.title ?? null,
    clock: wallClock,
    wallClock,
    polls: true,
    begin: () => undefined,
    stop: () => undefined,
  };
}

async function showFile(path: string): Promise<ShowFile> {
  const read = await readShowFile(path);
  if (read.ok) return read.value;
  throw new StartError(read.error.join('\n'), 2);
}
