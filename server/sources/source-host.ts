import { systemActor } from '../../shared/domain/actor.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import { toIso } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import { createGuardedFetch, type GuardedFetch } from './fetch/guarded-fetch.ts';
import { createHostGates, type HostGates } from './host-gates.ts';
import type { ObservationSink } from './observation-sink.ts';
import type { PollClock } from './poll-clock.ts';
import { builtInSources, type SourceRegistry } from './registry.ts';
import type { SourceLogger } from './source-logger.ts';
import { createSourceRunner, type SourceRunner } from './source-runner.ts';
import type { AccountFault, Reading } from './source.ts';
import { watchGroups, type WatchGroup } from './watch-groups.ts';

export interface SourceHostDeps {
  readonly engine: ObservationSink;
  /** The wall's time; a live show clock is one. */
  readonly clock: PollClock;
  readonly logger: SourceLogger;
  /** Chance, in [0, 1). */
  random(): number;
  /** The health of one source, each time it changes; null = it is gone. */
  onHealth(id: string, view: SourceHealthView | null): void;
  readonly fetch?: GuardedFetch;
  readonly registry?: SourceRegistry;
  /** The limits of the hosts, where others ask the same ones. */
  readonly gates?: HostGates;
}

export interface SourceHost {
  start(): void;
  /** Done within 2 s. */
  stop(): Promise<void>;
  /** Lets a source ask again now, within its limits; false = there is none with this id. */
  retry(id: string): boolean;
}

/** Events after which other accounts may have to be watched. */
const rosterEvents: ReadonlySet<ShowEvent['type']> = new Set([
  'show.opened',
  'show.wrapped',
  'race.racer-added',
  'race.racer-changed',
  'race.racer-removed',
]);

/** Reasons that only say that the race moved on while a source was asking. */
const overtaken: ReadonlySet<string> = new Set(['unknown-racer', 'unknown-account', 'wrapped']);

/** Runs a source for each group of accounts in the race, and follows the race as its racers change. */
export function createSourceHost(deps: SourceHostDeps): SourceHost {
  const { engine, clock, registry = builtInSources, fetch: guarded = createGuardedFetch() } = deps;
  const gateOf = deps.gates ?? createHostGates();
  const runners = new Map<string, SourceRunner>();
  const passive = new Set<string>();
  let unsubscribe = (): void => undefined;

  const record = async (readings: readonly Reading[], group: WatchGroup): Promise<readonly AccountFault[]> => {
    if (readings.length === 0) return [];
    const now = clock.now();
    const outcomes = await engine.observe(
      readings.map(({ racer, account, total, at, resolution, kind, key }) => ({
        observation: {
          racer,
          account,
          total,
          at: at ?? now,
          resolution: resolution ?? 1,
          source: group.source.type,
          kind,
        },
        key,
      })),
      systemActor,
    );
    return readings.flatMap(({ racer, account }, index) => {
      const { kind, reason = '', message = reason } = outcomes[index] ?? { kind: 'accepted' };
      if (kind !== 'rejected' || overtaken.has(reason)) return [];
      return [{ racer, account, code: 'internal', message: `the total could not be recorded: ${message}` }];
    });
  };

  const run = (group: WatchGroup): void => {
    const { polling } = group.source;
    if (polling === null) {
      passive.add(group.id);
      deps.onHealth(group.id, idleView(group, toIso(clock.now())));
      return;
    }
    const known = runners.get(group.id);
    if (known) {
      if (JSON.stringify(known.group.watched) !== JSON.stringify(group.watched)) known.regroup(group);
      return;
    }
    const { logger, random } = deps;
    const publish = (view: SourceHealthView): void => {
      deps.onHealth(group.id, view);
    };
    const gate = gateOf(group.host, polling.limit);
    runners.set(group.id, createSourceRunner(group, { clock, gate, guarded, logger, random, record, publish }));
  };

  const drop = (id: string): void => {
    const runner = runners.get(id);
    runners.delete(id);
    passive.delete(id);
    const gone = (): void => {
      // A source of the same id may have been started again meanwhile.
      if (!runners.has(id) && !passive.has(id)) deps.onHealth(id, null);
    };
    if (runner) void runner.stop().then(gone);
    else gone();
  };

  const follow = (state: ShowState): void => {
    const groups = state.show.phase === 'on-air' ? watchGroups(state.race, registry) : [];
    const ids = new Set(groups.map((group) => group.id));
    for (const id of [...runners.keys(), ...passive]) if (!ids.has(id)) drop(id);
    for (const group of groups) run(group);
  };

  return {
    start() {
      unsubscribe = engine.subscribe(({ events, state }) => {
        if (events.some((event) => rosterEvents.has(event.type))) follow(state);
        for (const event of events) {
          if (event.type !== 'race.crossed') continue;
          const { racer } = event.payload;
          for (const runner of runners.values())
            if (runner.group.watched.some((each) => each.racer === racer)) runner.hurry();
        }
      });
      follow(engine.state);
    },
    async stop() {
      unsubscribe();
      const all = [...runners.values()];
      runners.clear();
      await Promise.all(all.map((runner) => runner.stop()));
      await guarded.close();
    },
    retry(id) {
      const runner = runners.get(id);
      runner?.retry();
      return runner !== undefined || passive.has(id);
    },
  };
}

function idleView(group: WatchGroup, since: string): SourceHealthView {
  const accounts = group.watched.map(({ racer, account }) => ({ racer, account, error: null }));
  const { id, title } = group;
  return {
    id,
    title,
    accounts,
    state: 'idle',
    since,
    lastOk: null,
    retryAt: null,
    error: null,
    budget: null,
    note: null,
  };
}
