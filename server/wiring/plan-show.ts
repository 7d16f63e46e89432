import type { ShowMode } from '../../shared/domain/show-state.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { ShowClock, ShowEngine } from '../engine/engine-port.ts';
import { createLiveClock } from '../engine/live-clock.ts';
import { showDomain, type ShowDomain } from '../engine/show-domain.ts';
import type { ServerOptions } from '../server-options.ts';
import { readShowFile, type ShowFile } from '../show-file/read-show-file.ts';
import { StartError } from '../start-error.ts';
import type { WantedShow } from './apply-setup.ts';

/** What drives a show by itself. */
export interface Driver {
  start(): void;
  stop(): Promise<void>;
}

export interface DriverDeps {
  readonly engine: ShowEngine;
  onHealth(id: string, view: SourceHealthView): void;
  onFault(error: unknown): void;
}

/** The show as the options ask for it, before its log is opened. */
export interface PlannedShow extends WantedShow {
  readonly mode: ShowMode;
  /** Of a new log; null = untitled. */
  readonly title: string | null;
  /** What its screens carry; absent = as its mode has it. */
  readonly label?: string;
  readonly clock: ShowClock;
  readonly domain: ShowDomain;
  /** It is replayed from its record, and takes nothing else; whether that is proven. Null = it is played. */
  readonly recorded: 'whole' | 'unproven' | null;
  /** Makes what drives the show; null = sources do, by asking platforms. */
  readonly driver: ((deps: DriverDeps) => Driver) | null;
  /** Of what nothing real feeds: the seed of its synthetic race and viewers; null = no rehearsal. */
  readonly rehearsal: { readonly seed: number } | null;
  /** What the operator should know of the files that were read. */
  readonly notes: readonly string[];
}

/** Reads what the options name. Throws StartError where a file cannot be used. */
export async function planShow(options: ServerOptions): Promise<PlannedShow> {
  const file = options.showFile === undefined || options.showFile === null ? null : await showFile(options.showFile);
  const milestone = options.milestone ?? null;
  const replay = options.replay === undefined || options.replay === null ? null : await replayed(options.replay);
  if (options.rehearsal === true) {
    const { planRehearsal } = await import('./plan-rehearsal.ts');
    return planRehearsal({
      ...{ seed: options.seed ?? null, show: file, dataDir: options.dataDir },
      milestone,
      replay,
    });
  }
  if (replay !== null) return replay;
  return {
    ...{
      file,
      milestone,
      mode: 'live',
      title: file?.setup.title ?? null,
      clock: createLiveClock(),
      domain: showDomain,
    },
    ...{ recorded: null, driver: null, rehearsal: null, notes: [] },
  };

  async function replayed(wish: NonNullable<ServerOptions['replay']>): Promise<PlannedShow> {
    // A parser and a player: only where there is a file to play.
    const { planReplay } = await import('./plan-replay.ts');
    return planReplay({ ...wish, show: file, milestone });
  }
}

async function showFile(path: string): Promise<ShowFile> {
  const read = await readShowFile(path);
  if (read.ok) return read.value;
  throw new StartError(read.error.join('\n'), 2);
}
