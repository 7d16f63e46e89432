import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../shared/domain/command.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import { createLogFile } from '../storage/log-file.ts';
import { openSqliteEventLog } from '../storage/sqlite-event-log.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { loadState } from './load-state.ts';
import { showDomain } from './show-domain.ts';
import { desk, feeder, memoryLog, raceEngine, seen } from './testing/test-show.ts';

type Step = { readonly kind: 'restart' } | { readonly kind: 'command'; readonly command: Command } | Seen;
interface Seen {
  readonly kind: 'seen';
  readonly racer: string;
  readonly total: number;
  readonly wait: number;
}

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    name: fc.constant('race.correct' as const),
    input: fc.record({ racer: fc.constantFrom('actor', 'network'), total: fc.nat(1_100) }),
  }),
  fc.record({ name: fc.constant('undo' as const), input: fc.constant({}) }),
  fc.record({ name: fc.constant('show.safe-mode' as const), input: fc.record({ on: fc.boolean() }) }),
  fc.record({ name: fc.constant('victory.fire' as const), input: fc.constant({}) }),
  fc.record({
    name: fc.constant('race.milestone' as const),
    input: fc.record({ milestones: fc.constantFrom([1_000], [950, 1_050]) }),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('seen' as const),
      racer: fc.constantFrom('actor', 'network'),
      total: fc.integer({ min: 880, max: 1_080 }),
      wait: fc.nat(30),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('command' as const), command }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

const foldAll = (log: ReturnType<typeof memoryLog>): ShowState =>
  [...log.read()].reduce(showDomain.evolve, showDomain.initialState);

test(
  'LOG-5: folding all lines gives what a snapshot and the lines after it give, whatever happened',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (steps, snapshotEvery) => {
          const log = memoryLog();
          let show = raceEngine({ log, snapshotEvery });
          let seconds = 0;
          for (const one of steps) {
            if (one.kind === 'restart') {
              show = raceEngine({ log, snapshotEvery });
              show.clock.advance(seconds * 1_000);
            } else if (one.kind === 'command') show.engine.dispatch(one.command, desk);
            else {
              seconds += one.wait;
              show.clock.advance(one.wait * 1_000);
              await show.engine.observe([{ observation: seen(one.racer, one.total, seconds) }], feeder);
            }
            expect(show.faults).toEqual([]);
          }
          const all = foldAll(log);
          expect(show.engine.state).toEqual(all);
          expect(loadState(log, showDomain).state).toEqual(all);
        },
      ),
      { numRuns: 200 },
    );
  },
);

test('LOG-5: a resumed show folds the lines after the snapshot alone; one that cannot be carried on from is left aside', async () => {
  const file = `${tempFolder()}/log.sqlite`;
  createLogFile(file, { logId: 'one', mode: 'live', createdAt: '2009-04-15T16:00:00.000Z' });
  const first = raceEngine({ log: openSqliteEventLog(file), snapshotEvery: 5 });
  for (let index = 0; index < 12; index++)
    await first.engine.observe([{ observation: seen('actor', 900 + index, index) }], feeder);
  const { state } = first.engine;

  const log = openSqliteEventLog(file);
  const loaded = loadState(log, showDomain);
  expect(loaded.state).toEqual(state);
  expect(loaded.folded).toBeLessThan(5);
  const spoiled = { ...log, loadSnapshot: () => ({ seq: 3 }) as ShowState };
  expect(loadState(spoiled, showDomain)).toEqual({ state, folded: state.seq });
  log.close();
  await first.engine.stop();
});
