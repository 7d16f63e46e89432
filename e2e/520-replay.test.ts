import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordView } from '../shared/projections/record-view.ts';
import { eventsOf, postObservations, recordOf, viewOf } from './harness/api.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { copyOf, joinRows, readRows, withRealSeries, type Row } from './harness/test-data.ts';
import { until } from './harness/until.ts';

const hour = 3_600_000;

/** A replay as fast as it goes, at its end. */
async function replayed(file: string, lastTime: string): Promise<ServerProcess> {
  const server = await startServer({ args: ['--replay', file, '--speed', '0'] });
  await until('the replay is at its end', async () => (await viewOf(server)).race.time === lastTime);
  return server;
}

const withoutSource = (record: RecordView): unknown => ({
  ...record,
  crossings: record.crossings.map((crossing) => ({ ...crossing, source: '' })),
});

withRealSeries('a real series of 23 days', (file) => {
  let rows: readonly Row[] = [];
  let server: ServerProcess | undefined;
  let record: RecordView;
  const lastTime = (): string => rows.at(-1)?.time ?? '';
  const steps = (): readonly number[] => record.steps.map(({ change }) => change);

  beforeAll(async () => {
    rows = readRows(file);
    server = await replayed(file, lastTime());
    record = await recordOf(server);
  });
  afterAll(() => discardServer(server));

  it('RACE-11: crosses 259,000,000 and each later whole million once, 16 in all', () => {
    const milestones = Array.from({ length: 16 }, (_, index) => 259_000_000 + index * 1_000_000);
    expect(record.crossings.map(({ milestone }) => milestone)).toEqual(milestones);
    expect(record.crossings.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });

  it('RACE-9: each crossing lies between the last row under and the first at or over', () => {
    for (const crossing of record.crossings) {
      const first = rows.findIndex(({ total }) => total >= crossing.milestone);
      expect(crossing.to).toBe(rows[first]!.time);
      expect(crossing.from).toBe(rows[first - 1]!.time);
      expect(crossing.total).toBe(rows[first]!.total);
    }
  });

  it('RACE-3: keeps every row, 84 falls among them', async () => {
    const observed = (await eventsOf(server!)).filter(({ type }) => type === 'race.observed');
    expect(observed).toHaveLength(31_223);
    const totals = observed.map(({ payload }) => payload['total'] as number);
    expect(totals.filter((total, index) => index > 0 && total < totals[index - 1]!)).toHaveLength(84);
  });

  it('RACE-7: flags the jump and the purge, and not the growth of a gap of 208 minutes', () => {
    expect(record.steps).toContainEqual(expect.objectContaining({ at: '2024-05-21T08:20:00.000Z', change: 11_909 }));
    expect(record.steps).toContainEqual(expect.objectContaining({ at: '2024-05-16T02:57:00.000Z', change: -1_502 }));
    expect(steps()).not.toContain(61_232);
    expect(steps().length).toBeLessThan(200);
  });

  it('RACE-5: the same rows through the HTTP API give the same record', async () => {
    const show = await writeShow({
      title: 'Posted',
      racers: [{ id: 'alpha', name: 'alpha', accounts: [{ source: 'feed' }] }],
    });
    const fed = await startServer({ args: ['--show', show] });
    try {
      for (let start = 0; start < rows.length; start += 2_000) {
        const batch = rows.slice(start, start + 2_000).map(({ time, racer, total }) => ({ racer, total, at: time }));
        expect(await postObservations(fed, batch)).toEqual({
          accepted: batch.length,
          late: 0,
          duplicate: 0,
          rejected: [],
        });
      }
      expect(withoutSource(await recordOf(fed))).toEqual(withoutSource(record));
    } finally {
      await discardServer(fed);
    }
  });
});

withRealSeries('a racer against its own copy', (file) => {
  const folder = mkdtemp(path.join(tmpdir(), 'tickertape-join-'));

  async function race(
    name: string,
    change: { delay: number; raise: number; resolution: number },
  ): Promise<RecordView & { leader: string | null }> {
    const rows = readRows(file);
    const copy = copyOf(rows, 'copy', change);
    const joined = path.join(await folder, `${name}.csv`);
    await writeFile(joined, joinRows(rows, copy));
    expect((await readFile(joined, 'utf8')).split('\n')).toHaveLength(2 * 31_223 + 2);
    const server = await replayed(joined, copy.at(-1)!.time);
    try {
      return { ...(await recordOf(server)), leader: (await viewOf(server)).race.lead.leader };
    } finally {
      await discardServer(server);
    }
  }

  it('RACE-6: inside the rounding no lead is called, although an exact copy changes it', async () => {
    const change = { delay: 6 * hour, raise: 150_000 };
    const exact = await race('close-exact', { ...change, resolution: 1 });
    const rounded = await race('close-rounded', { ...change, resolution: 1_000_000 });
    expect(exact.leadChanges.length).toBeGreaterThan(2);
    expect(rounded.leadChanges).toEqual([]);
  });

  it('RACE-6: a lead that an exact copy takes outside the rounding is called', async () => {
    const change = { delay: 96 * hour, raise: 2_600_000 };
    const exact = await race('far-exact', { ...change, resolution: 1 });
    const rounded = await race('far-rounded', { ...change, resolution: 1_000_000 });
    const calls = (record: RecordView): unknown => record.leadChanges.map(({ from, to }) => ({ from, to }));
    expect(exact.leadChanges.length).toBeGreaterThan(0);
    expect(calls(rounded)).toEqual(calls(exact));
    expect(rounded.leader).toBe(exact.leader);
    // Rounding makes the call later, never earlier.
    expect(rounded.leadChanges[0]!.calledAt > exact.leadChanges[0]!.calledAt).toBe(true);
  });
});
