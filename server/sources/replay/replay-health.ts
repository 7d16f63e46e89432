import { toIso, type Instant } from '../../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { BadRow, ReplayFile } from './replay-row.ts';

export interface ReplayProgress {
  readonly phase: 'waiting' | 'playing' | 'over' | 'stopped';
  readonly played: number;
  /** Rows that the engine refused, and why it refused the first. */
  readonly refused: number;
  readonly refusal: string | null;
  readonly lastAt: Instant | null;
}

/** What a replay plays, as the control page tells of it. */
export interface ReplayedFile {
  readonly name: string;
  readonly unit: 'row' | 'line';
  readonly count: number;
  readonly racers: readonly string[];
  readonly skipped: { readonly count: number; readonly first: readonly BadRow[] };
  /** Said first of all that is wrong; null = nothing is wrong with the whole. */
  readonly fault: string | null;
  readonly remarks: readonly string[];
}

export const replaySourceId = 'replay';

const states = { waiting: 'connecting', playing: 'live', over: 'idle', stopped: 'stopped' } as const;
const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A table of totals, as the control page tells of it. */
export function replayedTable(name: string, { rows, skipped, outOfOrderAt }: ReplayFile): ReplayedFile {
  return {
    ...{ name, unit: 'row', count: rows.length, skipped, fault: null },
    racers: [...new Set(rows.map(({ racer }) => racer))],
    remarks: outOfOrderAt === null ? [] : [`not in order from line ${String(outOfOrderAt)} on: sorted by time`],
  };
}

/** How a replay looks on the control page: how far it is, what it skipped and why. */
export function replayHealth(file: ReplayedFile, progress: ReplayProgress, since: Instant): SourceHealthView {
  const { name, unit, count, racers, skipped, remarks } = file;
  const [bad] = skipped.first;
  const trouble = file.fault ?? (bad ? `line ${String(bad.line)}: ${bad.trouble}` : progress.refusal);
  const notes = [
    progress.phase === 'over'
      ? `all ${counted(count, unit)} played`
      : `${unit} ${progress.played.toLocaleString('en')} of ${count.toLocaleString('en')}`,
    ...(skipped.count > 0 ? [`${counted(skipped.count, unit)} skipped`] : []),
    ...(progress.refused > 0 ? [`${counted(progress.refused, unit)} refused`] : []),
    ...remarks,
  ];
  const state = states[progress.phase];
  return {
    id: replaySourceId,
    title: `Replay of ${name}`,
    accounts: racers.map((racer) => ({ racer, account: 'replay', error: null })),
    state: state === 'live' && trouble !== null ? 'degraded' : state,
    since: toIso(since),
    lastOk: progress.lastAt === null ? null : toIso(progress.lastAt),
    retryAt: null,
    error: trouble === null ? null : { code: 'bad-data', message: trouble },
    budget: null,
    note: notes.join('; '),
  };
}
