import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, postObservations, recordOf, viewOf } from './harness/api.ts';
import { runCommand } from './harness/run-command.ts';
import { projectRoot } from './harness/project-root.ts';
import { startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

let show: string;
let server: ServerProcess;

beforeAll(async () => {
  show = await writeShow({ ...duel, intake: { all: true } });
  server = await startServer({ args: ['--show', show] });
});
afterAll(async () => {
  await server.end('SIGKILL');
  await rm(server.dataDir, { recursive: true, force: true });
});

/** What the shows of the data folder have written, file by file; what only helps to read (the index of a log) is none of it. */
async function writtenByShows(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const folder of ['shows', 'backups']) {
    for (const name of (await readdir(path.join(server.dataDir, folder))).sort()) {
      if (name.includes('.rehearsal.') || name.endsWith('-shm')) continue;
      const bytes = await readFile(path.join(server.dataDir, folder, name));
      hashes[`${folder}/${name}`] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return hashes;
}

it('SHOW-76: a show that was killed, rehearsed in its folder, killed and rehearsed again, is whole and goes on where it was', async () => {
  await postObservations(server, [
    { racer: 'actor', total: 896_947 },
    { racer: 'network', total: 937_787 },
  ]);
  await command(server, 'message.add', { author: 'Anna', text: 'promised to be read' });
  const [message] = Object.values((await viewOf(server)).messages);
  await command(server, 'message.approve', { id: message?.id });
  const { dataDir } = server;
  await server.end('SIGKILL');
  const before = await writtenByShows();
  expect(Object.keys(before).some((name) => name.endsWith('-wal'))).toBe(true);

  for (const end of ['SIGKILL', 'SIGTERM'] as const) {
    server = await startServer({ dataDir, args: ['--show', show, '--rehearsal', '--seed', '2009'] });
    expect(server.output()).toContain('--seed 2009');
    await until('somebody writes, and the race runs', async () => {
      const { messages, race } = await viewOf(server);
      return Object.keys(messages).length > 0 && race.racers['actor']?.total !== null;
    });
    const [written] = Object.values((await viewOf(server)).messages);
    await command(server, 'message.approve', { id: written?.id });
    await command(server, 'reading.start', {});
    await postObservations(server, [{ racer: 'actor', total: 1_000_001 }]);
    await command(server, 'race.confirm', { racer: 'actor', milestone: 1_000_000 });
    await until('the victory is on record', async () => (await viewOf(server)).victory.last !== null);
    expect(await recordOf(server)).toMatchObject({ rehearsal: true, crossings: [{ racer: 'actor' }] });
    expect(await server.end(end)).toBe(end === 'SIGTERM' ? 0 : null);
    expect(await writtenByShows()).toEqual(before);
  }

  server = await startServer({ dataDir, args: ['--show', show] });
  const view = await viewOf(server);
  expect(view).toMatchObject({
    log: { opened: 'resumed' },
    show: { mode: 'live', label: null },
    race: { racers: { actor: { total: 896_947 }, network: { total: 937_787 } } },
    victory: { last: null },
  });
  expect(Object.values(view.messages).map(({ text, state }) => [text, state])).toEqual([
    ['promised to be read', 'approved'],
  ]);
  expect((await recordOf(server)).crossings).toEqual([]);
  const logs = (await readdir(path.join(dataDir, 'shows'))).filter((name) => /^[^.]+\.sqlite$/.test(name));
  expect(logs).toHaveLength(1);
  const verdict = await runCommand(
    process.execPath,
    ['server/verify/main.ts', path.join(dataDir, 'shows', logs[0] ?? '')],
    projectRoot,
  );
  expect(verdict.output).toMatch(/^Whole: /);
});
