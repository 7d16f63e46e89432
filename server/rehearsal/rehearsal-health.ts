import { toIso, type Instant } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { RosterRacer } from './synthetic-race.ts';

export const rehearsalSource = 'rehearsal';
export const rehearsalViewers = 'rehearsal-viewers';

interface Told {
  readonly id: typeof rehearsalSource | typeof rehearsalViewers;
  readonly seed: number;
  readonly state: 'connecting' | 'live' | 'stopped';
  readonly since: Instant;
  readonly lastOk: Instant | null;
  readonly roster: readonly RosterRacer[];
  readonly note: string;
}

const titles = { [rehearsalSource]: 'Synthetic race', [rehearsalViewers]: 'Synthetic viewers' } as const;

/** How what feeds a rehearsal looks on the control page. */
export function rehearsalHealth({ id, seed, state, since, lastOk, roster, note }: Told): SourceHealthView {
  return {
    id,
    title: `${titles[id]} (seed ${String(seed)})`,
    accounts: roster.flatMap((racer) => racer.accounts.map((account) => ({ racer: racer.id, account, error: null }))),
    state,
    since: toIso(since),
    lastOk: lastOk === null ? null : toIso(lastOk),
    retryAt: null,
    error: null,
    budget: null,
    note,
  };
}
