import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordView } from '../shared/projections/record-view.ts';
import { createTestFolders, startTestServer, until, type TestServer } from './testing/test-server.ts';

const folder = process.env['TICKERTAPE_TEST_DATA'];
const file = folder === undefined ? null : join(folder, 'series/one-racer-by-the-minute.csv');
const missing = file === null || !existsSync(file);

describe.skipIf(missing)(
  `a measured series${missing ? ' (skipped: TICKERTAPE_TEST_DATA names no folder with series/one-racer-by-the-minute.csv)' : ''}`,
  () => {
    const folders = createTestFolders();
    const running: TestServer[] = [];
    afterEach(async () => {
      for (const server of running.splice(0)) await server.stop();
      folders.removeAll();
    });

    const replayed = async (path: string): Promise<RecordView> => {
      const server = await startTestServer({
        dataDir: folders.make(),
        storage: 'memory',
        replay: { file: path, speed: 0 },
      });
      running.push(server);
      await until('the file is played', async () => {
        const { sources } = (await server.ask('/api/v1/view')).body as { sources: Record<string, { state: string }> };
        return sources['replay']?.state === 'idle';
      });
      return server.record();
    };

    const posted = async (path: string): Promise<RecordView> => {
      const show = folders.file(
        'solo.json',
        JSON.stringify({ title: 'Solo', racers: [{ id: 'alpha', name: 'Alpha', accounts: [{ source: 'feed' }] }] }),
      );
      const server = await startTestServer({ dataDir: folders.make(), showFile: show });
      running.push(server);
      const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
      const items = rows
        .map((row) => row.trim().split(','))
        .map(([at, racer, total]) => ({ at, racer, total: Number(total), key: at }));
      for (let from = 0; from < items.length; from += 5000) {
        const answer = await server.ask('/api/v1/observations', { role: 'feed', post: items.slice(from, from + 5000) });
        expect(answer.body).toEqual({
          accepted: Math.min(5000, items.length - from),
          late: 0,
          duplicate: 0,
          rejected: [],
        });
      }
      return server.record();
    };

    it(
      'API-26: replayed or posted through the API, a series of 31,223 totals gives the same record',
      { timeout: 60_000 },
      async () => {
        const [byFile, byApi] = [await replayed(file ?? ''), await posted(file ?? '')];
        expect(byFile.crossings.map(({ milestone }) => milestone)).toEqual(
          Array.from({ length: 16 }, (_, index) => 259_000_000 + index * 1_000_000),
        );
        const asFile = { ...byApi, crossings: byApi.crossings.map((crossing) => ({ ...crossing, source: 'replay' })) };
        expect(asFile).toEqual(byFile);
        const stepAt = (at: string) => byFile.steps.find((step) => step.at === at)?.change;
        expect([stepAt('2024-05-21T08:20:00.000Z'), stepAt('2024-05-16T02:57:00.000Z')]).toEqual([11_909, -1_502]);
        expect(byFile.steps.some(({ change }) => change === 61_232)).toBe(false);
      },
    );
  },
);
