import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { claimsOfExport } from './verify/claims-of-export.ts';
import { verifyLines } from './verify/verify-lines.ts';
import { StartError } from './start-error.ts';
import { createTestFolders, startTestServer, until, type TestServer } from './testing/test-server.ts';

const folders = createTestFolders();
const running: TestServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  folders.removeAll();
});

const race = {
  title: 'The evening',
  milestones: [1_000],
  racers: [
    { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The network', accounts: [{ source: 'feed' }] },
  ],
};

async function start(options: Partial<Parameters<typeof startTestServer>[0]>): Promise<TestServer> {
  const server = await startTestServer({ dataDir: folders.make(), ...options });
  running.push(server);
  return server;
}

/** A short show, played through the API; answers its export. */
async function played(): Promise<{ readonly text: string; readonly record: unknown }> {
  const show = await start({ showFile: folders.file('race.json', JSON.stringify(race)) });
  const post = async (path: string, body: unknown, role: 'feed' | 'control' = 'feed'): Promise<void> => {
    const { status, text } = await show.ask(path, { role, post: body });
    if (status >= 300) throw new Error(`${path}: ${text}`);
  };
  const ago = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();
  await post('/api/v1/observations', [
    { racer: 'actor', total: 990, at: ago(50) },
    { racer: 'network', total: 995, at: ago(49) },
    { racer: 'actor', total: 1_001, at: ago(30) },
    { racer: 'actor', total: 1_002, at: ago(10) },
  ]);
  await post('/api/v1/messages', [
    { author: 'Ann', text: 'hello', key: '1' },
    { author: 'Bob', text: 'gone', key: '2' },
  ]);
  const bob = (await show.events()).find(({ payload }) => payload['text'] === 'gone')?.payload['id'];
  await post('/api/v1/commands/author.erase', { messageId: bob }, 'control');
  await post('/api/v1/commands/show.viewer', { on: true }, 'control');
  await post('/api/v1/commands/show.form', { on: true }, 'control');
  const { text } = await show.ask('/api/v1/export/events.jsonl');
  return { text, record: await show.record() };
}

const isOver = async (server: TestServer): Promise<boolean> => {
  const { sources } = (await server.ask('/api/v1/view')).body as { sources: Record<string, { state: string }> };
  return sources['replay']?.state === 'idle';
};

describe('a server that replays a show', () => {
  it('LOG-53: it takes no commands, counts, messages or forms, says so, and gives the record of the show', async () => {
    const { text, record } = await played();
    const file = folders.file('events.jsonl', text);
    const server = await start({ replay: { file, speed: 0 } });
    await until('the show is replayed', () => isOver(server));
    expect(await server.record()).toEqual(record);
    const view = (await server.ask('/api/v1/view')).body;
    expect(view).toMatchObject({
      show: { title: 'The evening', mode: 'replay', label: 'replay', recorded: 'whole' },
      form: { open: false },
      sources: { replay: { title: expect.stringContaining('events.jsonl') as string, error: null } },
    });
    const refused = async (path: string, post: unknown, role: 'feed' | 'control'): Promise<void> => {
      const { status, body } = await server.ask(path, { role, post });
      expect([path, status, (body as { reason: string }).reason]).toEqual([path, 409, 'replay']);
    };
    await refused('/api/v1/observations', { racer: 'actor', total: 5 }, 'feed');
    await refused('/api/v1/messages', { author: 'Ann', text: 'me too' }, 'feed');
    await refused('/api/v1/commands/show.title', { title: 'Mine' }, 'control');
    await refused('/api/v1/commands/victory.fire', {}, 'control');
    expect((await server.ask('/api/v1/form/challenge', { role: null })).status).toBe(403);
    expect(server.server.notes[0]).toMatch(
      /^Replay of "The evening", \d+ lines .* It is whole: .* hash [0-9a-f]{64}\.$/u,
    );
    const exported = folders.file('again.jsonl', (await server.ask('/api/v1/export/events.jsonl')).text);
    expect(verifyLines(claimsOfExport(exported))).toMatchObject({ whole: true });
    expect(readFileSync(exported, 'utf8')).not.toMatch(/Bob|gone/u);
  });

  it('LOG-55: a file that was changed is replayed, and every page is told that it is not proven', async () => {
    const { text } = await played();
    const changed = text.replace('"total":1001', '"total":1011').replace('\n', '\nnonsense\n');
    const file = folders.file('counts.csv', changed);
    const server = await start({ replay: { file, speed: 0 } });
    await until('the show is replayed', () => isOver(server));
    expect(server.server.notes).toEqual([
      expect.stringContaining('is called CSV but holds the events of a show') as string,
      expect.stringContaining('NOT PROVEN. Line 2 of the file is not JSON') as string,
      expect.stringContaining('line 2 is not JSON: it was cut off or changed. Left out.') as string,
    ]);
    for (const role of ['overlay', 'host', 'moderator', 'control'] as const)
      expect((await server.ask('/api/v1/view', { role })).body).toMatchObject({
        show: { label: 'replay, not proven', recorded: 'unproven' },
      });
    expect((await server.ask('/api/v1/view')).body).toMatchObject({
      sources: { replay: { error: { message: expect.stringContaining('not proven') as string } } },
    });
  });

  it.each([
    [{ milestone: 5_000 }, '--milestone does not go with'],
    [{ showFile: 'race.json' }, '--show does not go with'],
    [{ rehearsal: true }, '--rehearsal does not go with'],
  ])('LOG-59: %j is refused with a recorded show', async (more, told) => {
    const { text } = await played();
    const file = folders.file('events.jsonl', text);
    const showFile = 'showFile' in more ? folders.file('race.json', JSON.stringify(race)) : null;
    const refusal = startTestServer({ dataDir: folders.make(), replay: { file, speed: 0 }, ...more, showFile });
    await expect(refusal).rejects.toThrow(told);
    await expect(refusal).rejects.toBeInstanceOf(StartError);
  });
});
