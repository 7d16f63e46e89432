import { second, type Instant } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import { backoff } from './backoff.ts';
import type { GuardedFetch } from './fetch/guarded-fetch.ts';
import type { HostGate } from './host-gate.ts';
import { lookApart } from './look-apart.ts';
import { createLookContexts } from './look-context.ts';
import type { PollClock } from './poll-clock.ts';
import { createSetApart } from './set-apart.ts';
import { SourceError } from './source-error.ts';
import { createSourceHealth } from './source-health.ts';
import type { SourceLogger } from './source-logger.ts';
import type { AccountFault, Reading } from './source.ts';
import type { WatchGroup } from './watch-groups.ts';

export interface SourceRunnerDeps {
  readonly clock: PollClock;
  readonly gate: HostGate;
  readonly guarded: GuardedFetch;
  readonly logger: SourceLogger;
  /** Chance, in [0, 1). */
  random(): number;
  /** Gives readings to the engine; resolves with what could not be recorded. */
  record(readings: readonly Reading[], group: WatchGroup): Promise<readonly AccountFault[]>;
  publish(view: SourceHealthView): void;
}

/** One source at work: it asks again and again, never twice at a time, until it is stopped. */
export interface SourceRunner {
  readonly group: WatchGroup;
  /** The accounts it watches have changed. */
  regroup(group: WatchGroup): void;
  /** Something is about to be decided: ask again at once, within the limits; a source in trouble keeps its pace. */
  hurry(): void;
  /** A person asks: also a source in trouble asks again, within the platform's limits. */
  retry(): void;
  stop(): Promise<void>;
}

/** Two looks are never closer than this, whoever is in a hurry. */
const shortestGap = second;
/** How long a look may take to notice that it was stopped. */
const grace = 2 * second;

/** Runs the looks of one group: period with jitter, backoff with full jitter, limits, isolation of bad accounts, health (SRC-9 … SRC-16). */
export function createSourceRunner(first: WatchGroup, deps: SourceRunnerDeps): SourceRunner {
  const { clock, gate, random } = deps;
  const ending = new AbortController();
  const apart = createSetApart();
  let group = first;
  const contextFor = createLookContexts({ clock, gate, guarded: deps.guarded, host: group.host });
  const health = createSourceHealth({
    group,
    clock,
    logger: deps.logger,
    budget: () => gate.budget,
    publish: deps.publish,
  });
  let cancelTimer = (): void => undefined;
  let current: Promise<void> | null = null;
  let wanted = false;
  let failures = 0;
  let lastStart: Instant = 0;

  const plan = (at: Instant): void => {
    cancelTimer();
    if (!ending.signal.aborted) cancelTimer = clock.schedule(at, begin);
  };
  const soonest = (): Instant => Math.max(lastStart + shortestGap, gate.opensAt(clock.now()));
  const begin = (): void => {
    if (current) return;
    lastStart = clock.now();
    wanted = false;
    current = turn().finally(() => {
      current = null;
    });
  };

  const turn = async (): Promise<void> => {
    const at = await attempt();
    if (ending.signal.aborted) return;
    if (wanted) plan(soonest());
    else if (at !== null) plan(at);
  };

  /** One look; says when the next is due, null = not by itself. */
  const attempt = async (): Promise<Instant | null> => {
    const now = clock.now();
    const asked = apart.due(group.watched, now);
    const context = contextFor(ending.signal);
    try {
      const outcome = await lookApart(asked, (batch) => group.source.look(batch, context));
      if (ending.signal.aborted) return null;
      apart.learn(asked, outcome, now);
      const unrecorded = await deps.record(outcome.readings, group);
      return settle(outcome.readings.length, [...outcome.faults, ...apart.faults(), ...unrecorded]);
    } catch (error) {
      return ending.signal.aborted ? null : fall(toSourceError(error, group, deps.logger), []);
    }
  };

  const settle = (readings: number, faults: readonly AccountFault[]): Instant | null => {
    const [fault] = faults;
    if (readings === 0 && fault) return fall(new SourceError(fault.code, fault.message), faults);
    failures = 0;
    health.heard(faults);
    const now = clock.now();
    const due = Math.max(lastStart + group.period * (0.9 + 0.2 * random()), now + group.period / 5);
    const open = gate.opensAt(now);
    if (open > now + 3 * group.period) health.held(open);
    return Math.max(due, open);
  };

  const fall = (error: SourceError, faults: readonly AccountFault[]): Instant | null => {
    failures++;
    const now = clock.now();
    const wait = error.retryAfter ?? backoff(error.code, failures, random);
    if (wait === null) {
      health.failed(error, faults, null);
      return null;
    }
    // All who ask this host must hear that it has had enough, not this source alone.
    if (error.code === 'rate-limited' || error.retryAfter !== null) gate.closeUntil(now + wait);
    const at = Math.max(now + wait, gate.opensAt(now));
    health.failed(error, faults, at);
    return at;
  };

  const askSoon = (): void => {
    if (current) wanted = true;
    else plan(soonest());
  };

  begin();
  return {
    get group() {
      return group;
    },
    regroup(next) {
      group = next;
      apart.forget();
      health.regrouped(next);
      askSoon();
    },
    hurry() {
      if (failures === 0) askSoon();
    },
    retry() {
      apart.forget();
      askSoon();
    },
    async stop() {
      cancelTimer();
      ending.abort(new Error('stopped'));
      let cancelGrace = (): void => undefined;
      const patience = new Promise<void>((resolve) => {
        cancelGrace = clock.schedule(clock.now() + grace, resolve);
      });
      await Promise.race([current ?? Promise.resolve(), patience]);
      cancelGrace();
      health.stopped();
    },
  };
}

function toSourceError(error: unknown, group: WatchGroup, logger: SourceLogger): SourceError {
  if (error instanceof SourceError) return error;
  logger.error({ source: group.id, err: error }, 'a source failed in a way that was not foreseen');
  return new SourceError('internal', `${group.title} failed in a way that was not foreseen: the log says more`, {
    cause: error,
  });
}
