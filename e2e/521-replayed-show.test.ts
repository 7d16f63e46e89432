import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordView } from '../shared/projections/record-view.ts';
import { command, eventsOf, exportOf, postObservations, recordOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { approve, putOnAir } from './harness/messages.ts';
import { openOverlay } from './harness/overlay-page.ts';
import { postMessages } from './harness/post-messages.ts';
import { projectRoot } from './harness/project-root.ts';
import { runCommand } from './harness/run-command.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { withRealSeries } from './harness/test-data.ts';
import { until } from './harness/until.ts';

const cues = [{ id: 'lower', lasts: null, content: { kind: 'lower-third', name: 'Mara', line: 'From Malmö' } }];

const folder = mkdtemp(path.join(tmpdir(), 'tickertape-recorded-'));

async function saved(server: ServerProcess, name: string): Promise<string> {
  const file = path.join(await folder, name);
  await writeFile(file, await exportOf(server, 'events.jsonl'));
  return file;
}

async function untilPlayed(server: ServerProcess): Promise<void> {
  await until('the replay is at its end', async () => (await viewOf(server)).sources['replay']?.state === 'idle');
}

async function expectWhole(file: string): Promise<void> {
  const { ok, output } = await runCommand(process.execPath, ['server/verify/main.ts', file], projectRoot);
  expect(output).toMatch(/^Whole: /u);
  expect(ok).toBe(true);
}

/** An event without what a replay has of its own. */
function without(event: Record<string, unknown>): unknown {
  const { hash: _hash, sealed: _sealed, salt: _salt, payload, ...rest } = event;
  const { playUntil: _playUntil, mode: _mode, label: _label, ...said } = payload as Record<string, unknown>;
  return { ...rest, payload: said };
}

/** An evening by the API, with a kill in the middle. */
async function playedShow(): Promise<ServerProcess> {
  const first = await startServer({ args: ['--show', await writeShow({ ...duel, cues })] });
  await postObservations(first, [ago(50, 'actor', 996_947), ago(50, 'network', 997_787)]);
  // Time enough for a page that comes late.
  await command(first, 'victory.settings', { length: 45_000 });
  await command(first, 'plea.mark', { note: 'Follow now' });
  await command(first, 'cue.take', { id: 'lower' });
  await putOnAir(first, { text: 'Hello from Oslo', name: 'Ann' });
  await postMessages(first, [{ author: 'Bob', text: 'forget me', key: 'bob' }]);
  await postObservations(first, [ago(30, 'actor', 998_900), ago(18, 'actor', 998_990)]);
  await first.end('SIGKILL');
  const server = await startServer({ dataDir: first.dataDir, port: first.port });
  await command(server, 'reading.finish', {});
  const taken = await approve(server, { text: 'Taken back', name: 'Cid' });
  await command(server, 'message.retract', { id: taken });
  const bob = (await eventsOf(server)).find(({ payload }) => payload['text'] === 'forget me')?.payload['id'];
  await command(server, 'author.erase', { messageId: bob });
  await postObservations(server, [ago(4, 'actor', 1_000_004), ago(1, 'actor', 1_000_050)]);
  await command(server, 'show.wrap', {});
  return server;
}

inTodaysBrowser((name) => {
  let browser: Browser;
  let show: ServerProcess;
  let file: string;
  let record: RecordView;

  beforeAll(async () => {
    browser = await openBrowser(name);
    show = await playedShow();
    record = await recordOf(show);
    file = await saved(show, 'events.jsonl');
    await show.end('SIGTERM');
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(show);
  });

  it('LOG-50: a show of the API, killed half-way, is replayed at once: the same record, the same events, both whole', async () => {
    expect(record.crossings).toMatchObject([{ racer: 'actor', milestone: 1_000_000 }]);
    await expectWhole(file);
    const replay = await startServer({ args: ['--replay', file, '--speed', '0'] });
    try {
      await untilPlayed(replay);
      expect(await recordOf(replay)).toEqual(record);
      const again = await saved(replay, 'again.jsonl');
      await expectWhole(again);
      const original = (await exportLines(file)).map(without);
      expect((await exportLines(again)).map(without)).toEqual(original);
      expect(await exportOf(replay, 'messages.csv')).toContain('erased');
      expect(JSON.stringify(original)).not.toContain('forget me');
      expect((await viewOf(replay)).show).toMatchObject({ mode: 'replay', label: 'replay', recorded: 'whole' });
    } finally {
      await discardServer(replay);
    }
  });

  it('LOG-58: at sixty times the speed an overlay that is open plays the victory, once', async () => {
    // An overlay in OBS, from before the replay begins.
    const before = await startServer();
    const overlay = await openOverlay(browser, before);
    await until('the overlay is connected', async () => (await viewOf(before)).connected['overlay'] === 1);
    await before.end('SIGTERM');
    const { dataDir, port } = before;
    const replay = await startServer({ dataDir, port, args: ['--replay', file, '--speed', '60'] });
    try {
      await until('the overlay celebrates', () => overlay.count('victory') > 0);
      await untilPlayed(replay);
      expect(await recordOf(replay)).toEqual(record);
      await until('the victory is over', async () => !(await overlay.celebrates()));
      expect(overlay.count('victory')).toBe(1);
      await expectWhole(await saved(replay, 'fast.jsonl'));
    } finally {
      await overlay.close();
      await discardServer(replay);
    }
  });
});

async function exportLines(file: string): Promise<Record<string, unknown>[]> {
  return (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

withRealSeries('a real series of 23 days', (series) => {
  it('LOG-51: counted from CSV, exported and replayed as a show it gives the same record, and exports the same again', async () => {
    const counted = await startServer({ args: ['--replay', series, '--speed', '0'] });
    try {
      await untilPlayed(counted);
      const file = await saved(counted, 'series.jsonl');
      await expectWhole(file);
      const replay = await startServer({ args: ['--replay', file, '--speed', '0'] });
      try {
        await untilPlayed(replay);
        expect(await recordOf(replay)).toEqual(await recordOf(counted));
        const again = await exportLines(await saved(replay, 'series-again.jsonl'));
        expect(again.map(without)).toEqual((await exportLines(file)).map(without));
      } finally {
        await discardServer(replay);
      }
    } finally {
      await discardServer(counted);
    }
  });
});
