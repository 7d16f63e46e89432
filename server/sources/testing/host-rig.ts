import { vi } from 'vitest';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import { createGuardedFetch, type GuardedFetchLimits } from '../fetch/guarded-fetch.ts';
import type { SourceRegistry } from '../registry.ts';
import { createSourceHost, type SourceHost } from '../source-host.ts';
import { createSilentLogger, type SilentLogger } from './silent-logger.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { createTestSink, type TestRoster, type TestSink } from './test-sink.ts';

export interface HostRig {
  readonly host: SourceHost;
  readonly clock: TestClock;
  readonly sink: TestSink;
  readonly logger: SilentLogger;
  /** The health of every source, as last heard. */
  readonly health: ReadonlyMap<string, SourceHealthView>;
  /** The only source's health. */
  only(): SourceHealthView;
  /** Waits until the look that is on its way has ended and the next is planned (or none will be). */
  settled(state?: SourceHealthView['state']): Promise<SourceHealthView>;
  /** Lets the next look happen and waits for its end. */
  lookAgain(): Promise<SourceHealthView>;
}

interface HostRigOptions {
  readonly roster: TestRoster;
  readonly limits?: Partial<GuardedFetchLimits>;
  readonly registry?: SourceRegistry;
  readonly random?: () => number;
}

/** A source host under a test's own clock and chance, with the real guarded fetch. */
export function createHostRig({ roster, limits = {}, registry, random = () => 0.5 }: HostRigOptions): HostRig {
  const clock = createTestClock();
  const sink = createTestSink(roster);
  const logger = createSilentLogger();
  const health = new Map<string, SourceHealthView>();
  let reports = 0;
  const host = createSourceHost({
    engine: sink,
    clock,
    logger,
    random,
    fetch: createGuardedFetch({ limits }),
    ...(registry && { registry }),
    onHealth(id, view) {
      if (view === null) health.delete(id);
      else health.set(id, view);
      if (view?.state !== 'connecting') reports++;
    },
  });
  const only = (): SourceHealthView => {
    const [view] = health.values();
    if (!view || health.size !== 1) throw new Error(`${String(health.size)} sources run, not one`);
    return view;
  };
  const settled = async (state?: SourceHealthView['state']): Promise<SourceHealthView> => {
    await vi.waitUntil(() => (state === undefined ? reports > 0 : only().state === state), {
      timeout: 8000,
      interval: 2,
    });
    // The report comes just before the next look is planned.
    await new Promise(setImmediate);
    return only();
  };
  return {
    host,
    clock,
    sink,
    logger,
    health,
    only,
    settled,
    async lookAgain() {
      reports = 0;
      clock.runNext();
      return settled();
    },
  };
}
