import type { Actor } from '../../../shared/domain/actor.ts';
import type { Command, Observation } from '../../../shared/domain/command.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import { fed } from '../../../shared/testing/scenario.ts';
import { beginLog } from '../../storage/begin-log.ts';
import type { EventLog, LogMeta } from '../../storage/event-log.ts';
import { createMemoryEventLog } from '../../storage/memory-event-log.ts';
import { createShowEngine, type ShowEngineDeps } from '../show-engine.ts';
import { createManualClock } from './manual-clock.ts';

export const startAt = fromIso('2009-04-15T16:00:00.000Z');
export const desk: Actor = { role: 'control', id: 'desk' };
export const feeder: Actor = { role: 'feed', id: 'feeder' };

export const twoRacers: Command = {
  name: 'show.apply',
  input: { setup: { title: 'The race', milestones: [1_000], racers: [fed('actor'), fed('network')] }, digest: 'one' },
};

/** An observation so many seconds after the start. */
export const seen = (racer: string, total: number, seconds = 0, source = 'feed'): Observation => ({
  racer,
  total,
  at: startAt + seconds * 1_000,
  resolution: 1,
  source,
});

export function memoryLog(meta: Partial<LogMeta> = {}): EventLog {
  return createMemoryEventLog({ logId: 'log-1', mode: 'live', createdAt: '2009-04-15T16:00:00.000Z', ...meta });
}

/** An engine over a log, with a clock by hand; what it reports as faults is kept. */
export function testEngine(deps: Partial<ShowEngineDeps> = {}) {
  const faults: unknown[] = [];
  const log = deps.log ?? memoryLog();
  beginLog(log, { title: 'Untitled show', label: null, at: startAt });
  const clock = createManualClock(startAt);
  let ids = 0;
  const engine = createShowEngine({
    log,
    clock,
    newId: () => `id-${++ids}`,
    onFault: (fault) => faults.push(fault),
    ...deps,
  });
  return { engine, log, clock, faults };
}

/** The same, with two racers in it. */
export function raceEngine(deps: Partial<ShowEngineDeps> = {}) {
  const test = testEngine(deps);
  if (test.engine.state.show.fileDigest === null) test.engine.dispatch(twoRacers, desk);
  return test;
}
