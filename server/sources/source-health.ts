import { second, toIso, type Instant } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { Budget } from './fetch/rate-headers.ts';
import type { PollClock } from './poll-clock.ts';
import type { SourceError } from './source-error.ts';
import type { AccountFault, SourceErrorCode } from './source.ts';
import type { SourceLogger } from './source-logger.ts';
import type { WatchGroup } from './watch-groups.ts';

type HealthState = SourceHealthView['state'];

/** What one running source says of itself. */
export interface SourceHealth {
  /** The source answered; faults are those of single accounts. */
  heard(faults: readonly AccountFault[]): void;
  /** Nothing could be learnt; null = it will not ask again by itself. */
  failed(error: SourceError, faults: readonly AccountFault[], retryAt: Instant | null): void;
  /** It answers, but allows no more questions until then. */
  held(until: Instant): void;
  regrouped(group: WatchGroup): void;
  stopped(): void;
}

interface HealthDeps {
  readonly group: WatchGroup;
  readonly clock: PollClock;
  readonly logger: SourceLogger;
  budget(): Budget | null;
  publish(view: SourceHealthView): void;
}

/** In which state a source is after a failure, where it is not just waiting. */
export const stateOf: Partial<Readonly<Record<SourceErrorCode, HealthState>>> = {
  auth: 'needs-auth',
  'not-found': 'failed',
  config: 'failed',
  internal: 'failed',
};

const stalePeriods = 3;

interface Facts {
  readonly state: HealthState;
  readonly since: Instant;
  readonly lastOk: Instant | null;
  readonly retryAt: Instant | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly faults: readonly AccountFault[];
  readonly note: string | null;
}

/** Keeps and publishes the health of one source; logs when its state changes, not each time it asks. */
export function createSourceHealth({ group: first, clock, logger, budget, publish }: HealthDeps): SourceHealth {
  let group = first;
  let cancelStale = (): void => undefined;
  let facts: Facts = {
    state: 'connecting',
    since: clock.now(),
    lastOk: null,
    retryAt: null,
    error: null,
    faults: [],
    note: null,
  };

  const show = (): void => {
    const reported = budget();
    publish({
      id: group.id,
      title: group.title,
      accounts: group.watched.map(({ racer, account }) => {
        const fault = facts.faults.find((each) => each.racer === racer && each.account === account);
        return { racer, account, error: fault ? { code: fault.code, message: fault.message } : null };
      }),
      state: facts.state,
      since: toIso(facts.since),
      lastOk: facts.lastOk === null ? null : toIso(facts.lastOk),
      retryAt: facts.retryAt === null ? null : toIso(facts.retryAt),
      error: facts.error,
      budget: reported && { remaining: reported.remaining, resetAt: toIso(reported.resetAt) },
      note: facts.note,
    });
  };

  const become = (state: HealthState, change: Partial<Omit<Facts, 'state' | 'since'>>): void => {
    const turned = state !== facts.state;
    facts = {
      ...facts,
      retryAt: null,
      error: null,
      note: null,
      ...change,
      state,
      since: turned ? clock.now() : facts.since,
    };
    if (turned) {
      const line = { source: group.id, state, ...(facts.error && { code: facts.error.code }) };
      if (facts.error) logger.warn(line, facts.error.message);
      else logger.info(line, `${group.title}: ${state}`);
    }
    show();
  };

  const watchForSilence = (): void => {
    cancelStale();
    const silence = stalePeriods * group.period;
    cancelStale = clock.schedule(clock.now() + silence, () => {
      if (facts.state !== 'live' && facts.state !== 'degraded') return;
      become('degraded', { error: facts.error, note: `no report for ${String(Math.round(silence / second))} s` });
    });
  };

  show();
  return {
    heard(faults) {
      const [fault] = faults;
      const faulty = new Set(faults.map((each) => `${each.racer}/${each.account}`)).size;
      watchForSilence();
      become(fault ? 'degraded' : 'live', {
        lastOk: clock.now(),
        faults,
        error: fault ? { code: fault.code, message: fault.message } : null,
        note: fault ? `${String(faulty)} of ${String(group.watched.length)} accounts give no total` : null,
      });
    },
    failed(error, faults, retryAt) {
      cancelStale();
      become(stateOf[error.code] ?? 'backoff', {
        error: { code: error.code, message: error.message },
        faults,
        retryAt,
      });
    },
    held(until) {
      cancelStale();
      const message = `${group.host} allows no more requests for now`;
      become('backoff', { error: { code: 'rate-limited', message }, retryAt: until });
    },
    regrouped(next) {
      group = next;
      facts = {
        ...facts,
        faults: facts.faults.filter((fault) =>
          next.watched.some((each) => each.racer === fault.racer && each.account === fault.account),
        ),
      };
      show();
    },
    stopped() {
      cancelStale();
      become('stopped', {});
    },
  };
}
