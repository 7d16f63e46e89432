import { toIso, type Instant } from '../../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { ReplayFile } from './replay-row.ts';

export interface ReplayProgress {
  readonly phase: 'waiting' | 'playing' | 'over' | 'stopped';
  readonly played: number;
  /** Rows that the engine refused, and why it refused the first. */
  readonly refused: number;
  readonly refusal: string | null;
  readonly lastAt: Instant | null;
}

export const replaySourceId = 'replay';

const states = { waiting: 'connecting', playing: 'live', over: 'idle', stopped: 'stopped' } as const;
const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** How a replay looks on the control page: how far it is, what it skipped and why. */
export function replayHealth(
  name: string,
  file: ReplayFile,
  progress: ReplayProgress,
  since: Instant,
): SourceHealthView {
  const { skipped, rows, outOfOrderAt } = file;
  const [bad] = skipped.first;
  const trouble = bad ? `line ${String(bad.line)}: ${bad.trouble}` : progress.refusal;
  const notes = [
    progress.phase === 'over'
      ? `all ${counted(rows.length, 'row')} played`
      : `row ${progress.played.toLocaleString('en')} of ${rows.length.toLocaleString('en')}`,
    ...(skipped.count > 0 ? [`${counted(skipped.count, 'row')} skipped`] : []),
    ...(progress.refused > 0 ? [`${counted(progress.refused, 'row')} refused`] : []),
    ...(outOfOrderAt === null ? [] : [`not in order from line ${String(outOfOrderAt)} on: sorted by time`]),
  ];
  const state = states[progress.phase];
  return {
    id: replaySourceId,
    title: `Replay of ${name}`,
    accounts: [...new Set(rows.map(({ racer }) => racer))].map((racer) => ({ racer, account: 'replay', error: null })),
    state: state === 'live' && trouble !== null ? 'degraded' : state,
    since: toIso(since),
    lastOk: progress.lastAt === null ? null : toIso(progress.lastAt),
    retryAt: null,
    error: trouble === null ? null : { code: 'bad-data', message: trouble },
    budget: null,
    note: notes.join('; '),
  };
}
