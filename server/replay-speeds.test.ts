import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemActor } from '../shared/domain/actor.ts';
import { minute, toIso } from '../shared/lib/instant.ts';
import { projectRecord } from '../shared/projections/record.ts';
import type { RecordView } from '../shared/projections/record-view.ts';
import { createReplayClock } from './engine/replay-clock.ts';
import { createShowEngine } from './engine/show-engine.ts';
import { parseReplayCsv } from './sources/replay/parse-replay-csv.ts';
import { createReplayPlayer } from './sources/replay/replay-player.ts';
import { replayRacers } from './sources/replay/replay-racers.ts';
import type { ReplayFile } from './sources/replay/replay-row.ts';
import { beginLog } from './storage/begin-log.ts';
import { createMemoryEventLog } from './storage/memory-event-log.ts';

function fileOf(text: string): ReplayFile {
  const file = parseReplayCsv(text);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

/** Plays a file through a real engine and answers the record. */
async function play(file: ReplayFile, speed: number, milestone: number): Promise<RecordView> {
  const startAt = file.rows[0]?.at ?? 0;
  const clock = createReplayClock({ startAt, speed });
  const log = createMemoryEventLog({ logId: randomUUID(), mode: 'replay', createdAt: toIso(startAt) });
  beginLog(log, { title: 'replay', label: null, at: startAt });
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  const engine = createShowEngine({ log, clock, newId: randomUUID, onFault });
  const setup = { title: 'replay', milestones: [milestone], racers: replayRacers(file.rows) };
  expect(engine.dispatch({ name: 'show.apply', input: { setup, digest: 'd' } }, systemActor)).toMatchObject({
    ok: true,
  });
  const player = createReplayPlayer({ name: 'f', file, engine, clock, speed, onHealth: () => undefined, onFault });
  player.start();
  await player.done;
  const record = projectRecord(engine.state);
  await engine.stop();
  expect(faults).toEqual([]);
  return record;
}

/** Two racers close to each other and to a milestone, seconds apart: dwells end between rows, leads come and go. */
const closeRace = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 0, max: 40 }),
      racer: fc.constantFrom('ace', 'bee'),
      gain: fc.integer({ min: -6, max: 9 }),
    }),
    {
      minLength: 5,
      maxLength: 60,
    },
  )
  .map((steps) => {
    let at = Date.UTC(2009, 3, 17);
    const totals = { ace: 1000, bee: 1000 };
    const rows = steps.map(({ wait, racer, gain }) => {
      at += wait * 500;
      totals[racer] += gain;
      return `${toIso(at)},${racer},${totals[racer]}`;
    });
    // Two quiet minutes, so that what began in the race is decided in it: after the file comes real time, at any speed.
    const end = toIso(at + 2 * minute);
    return ['time,racer,total', ...rows, `${end},ace,${totals.ace}`, `${end},bee,${totals.bee}`].join('\n');
  });

test('SRC-23: the record is the same at every speed', async () => {
  await fc.assert(
    fc.asyncProperty(closeRace, async (text) => {
      const file = fileOf(text);
      const atOnce = await play(file, 0, 1030);
      expect(await play(file, 7_200, 1030)).toEqual(atOnce);
      expect(await play(file, 10_000_000, 1030)).toEqual(atOnce);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('SRC-23: ten thousand rows at speed 0 arrive all, in order', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `${toIso(Date.UTC(2009, 3, 17) + index * 60_000)},ace,${String(1000 + index)}`,
  );
  const record = await play(fileOf(['time,racer,total', ...rows].join('\n')), 0, 5_000);
  expect(record.crossings).toMatchObject([
    { milestone: 5000, total: 5000, to: toIso(Date.UTC(2009, 3, 17) + 4000 * 60_000) },
  ]);
  expect(record.crossings[0]?.confirmedAt).toBe(toIso(Date.UTC(2009, 3, 17) + 4001 * 60_000));
});
