import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { ControlView } from '../../shared/projections/views.ts';
import { authorOf } from '../http/form/form-receipts.ts';
import type { ServerOptions } from '../server-options.ts';
import { createTestFolders, startTestServer, until, type TestServer } from '../testing/test-server.ts';

describe('a rehearsal', { timeout: 120_000 }, () => {
  const folders = createTestFolders();
  const running: TestServer[] = [];
  const showFile = (): string => folders.file('show.json', JSON.stringify(show));
  const start = async (options: Partial<ServerOptions> = {}): Promise<TestServer> => {
    const server = await startTestServer({ dataDir: folders.make(), ...options });
    running.push(server);
    return server;
  };
  const stop = async (server: TestServer): Promise<void> => {
    running.splice(running.indexOf(server), 1);
    await server.stop();
  };
  const command = (server: TestServer, name: string, post: unknown, role: 'control' | 'moderator' = 'control') =>
    server.ask(`/api/v1/commands/${name}`, { post, role });
  const viewOf = async (server: TestServer): Promise<ControlView> =>
    (await server.ask('/api/v1/view')).body as ControlView;
  const observe = (server: TestServer, post: unknown) => server.ask('/api/v1/observations', { role: 'feed', post });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    folders.removeAll();
  });

  /** A show with totals, a lead, a promise to a viewer and words of people, as it is left for the night. */
  async function leftForTheNight(dataDir: string, wrapped: boolean): Promise<void> {
    const live = await start({ dataDir, showFile: showFile() });
    await observe(live, [
      { racer: 'actor', total: 896_947 },
      { racer: 'network', total: 937_787 },
    ]);
    await live.ask('/api/v1/messages', {
      role: 'feed',
      post: { author: { name: 'Anna', id: 'u1' }, text: 'promised' },
    });
    const [message] = Object.values((await viewOf(live)).messages);
    await command(live, 'message.approve', { id: message?.id }, 'moderator');
    if (wrapped) await command(live, 'show.wrap', {});
    await stop(live);
  }

  /** All that a rehearsal is there for, and what could do harm in a show. */
  async function rehearse(server: TestServer): Promise<void> {
    await until('the race runs and somebody has written', () => {
      const { race, queue } = server.server.engine.state;
      return race.lead.leader !== null && queue.counts.held > 0;
    });
    const [message] = Object.values((await viewOf(server)).messages);
    await command(server, 'message.approve', { id: message?.id }, 'moderator');
    await observe(server, { racer: 'actor', total: 1_000_001 });
    await observe(server, { racer: 'actor', total: 1_000_002 });
    await untilVictory(server);
    expect((await command(server, 'plea.mark', { note: 'go' })).status).toBe(200);
    expect((await command(server, 'author.ban', { authorId: 'u1' }, 'moderator')).status).toBe(200);
    server.server.engine.dispatch({ name: 'author.erase', input: { authorId: 'u1' } }, { role: 'viewer', id: 'form' });
  }

  test.each([false, true])(
    'SHOW-76: log, record and backups of the show are the same, byte for byte, after two rehearsals (wrapped: %s)',
    async (wrapped) => {
      const dataDir = folders.make();
      await leftForTheNight(dataDir, wrapped);
      const before = filesOf(dataDir);
      expect(Object.keys(before).length).toBeGreaterThan(1);
      const ids: string[] = [];
      for (const seed of [1, 2]) {
        const rehearsal = await start({ dataDir, showFile: showFile(), rehearsal: true, seed });
        ids.push(rehearsal.server.engine.meta.logId);
        expect(rehearsal.server.opened).toBe('new');
        const { messages } = await viewOf(rehearsal);
        expect(Object.values(messages).filter(({ text }) => text === 'promised')).toEqual([]);
        expect((await rehearsal.record()).crossings).toEqual([]);
        await rehearse(rehearsal);
        if (seed === 2) await command(rehearsal, 'show.wrap', {});
        await stop(rehearsal);
        expect(filesOf(dataDir, '.rehearsal.')).toEqual(before);
      }
      expect(new Set(ids).size).toBe(2);
    },
  );

  test('SHOW-71: without a show file the show is rehearsed as it was set up and left, and is only copied for it', async () => {
    const dataDir = folders.make();
    await leftForTheNight(dataDir, false);
    const live = await start({ dataDir });
    await command(live, 'race.milestone', { milestones: [950_000] });
    await command(live, 'cue.add', { content: { kind: 'lower-third', name: 'Anna', line: 'Host' } });
    expect(Object.keys(live.server.engine.state.cues.cues)).toHaveLength(1);
    const cues = Object.values(live.server.engine.state.cues.cues).map(({ content }) => content);
    await stop(live);
    const before = filesOf(dataDir);
    const rehearsal = await start({ dataDir, rehearsal: true });
    expect(rehearsal.server.notes.join()).toContain('as it was left');
    const view = await viewOf(rehearsal);
    expect(view.show.title).toBe('The race');
    expect(view.race).toMatchObject({ milestones: [950_000], rolling: false });
    expect(Object.keys(view.race.racers).sort()).toEqual(['actor', 'network']);
    expect(view.queueSettings.intake.all).toBe(true);
    expect(Object.values(rehearsal.server.engine.state.cues.cues).map(({ content }) => content)).toEqual(cues);
    // Its own viewers may have begun to write.
    for (const { author } of Object.values(view.messages)) expect(author.id).toContain(':rehearsal-');
    await stop(rehearsal);
    expect(filesOf(dataDir, '.rehearsal.')).toEqual(before);
    expect(readdirSync(dataDir)).not.toContain('set-up-copy');
  });

  test('SHOW-76: the show goes on where it was, with its promises and nothing of the rehearsal; its victory is still armed', async () => {
    const dataDir = folders.make();
    await leftForTheNight(dataDir, false);
    const rehearsal = await start({ dataDir, showFile: showFile(), rehearsal: true, seed: 3 });
    await rehearse(rehearsal);
    await command(rehearsal, 'show.wrap', {});
    await stop(rehearsal);
    const live = await start({ dataDir, showFile: showFile() });
    expect(live.server.opened).toBe('resumed');
    const view = await viewOf(live);
    expect(view).toMatchObject({
      show: { mode: 'live', label: null },
      race: { racers: { actor: { total: 896_947 }, network: { total: 937_787 } } },
      victory: { last: null },
      banned: [],
    });
    expect(Object.values(view.messages).map(({ text, state }) => [text, state])).toEqual([['promised', 'approved']]);
    const record = (await live.ask('/api/v1/record')).body;
    expect(record).toMatchObject({ crossings: [] });
    expect(record).not.toHaveProperty('rehearsal');
    const { text } = await live.ask('/api/v1/export/events.jsonl');
    expect(text).not.toContain('rehearsal');
    await observe(live, { racer: 'actor', total: 1_000_001 });
    await observe(live, { racer: 'actor', total: 1_000_003 });
    await untilVictory(live);
  });

  test('SHOW-76: a wrapped show carries its promises past a rehearsal to the next show, and nothing of the rehearsal', async () => {
    const dataDir = folders.make();
    await leftForTheNight(dataDir, true);
    const rehearsal = await start({ dataDir, showFile: showFile(), rehearsal: true });
    await rehearse(rehearsal);
    await command(rehearsal, 'show.wrap', {});
    await stop(rehearsal);
    const next = await start({ dataDir, showFile: showFile() });
    const { messages } = await viewOf(next);
    expect(Object.values(messages).map(({ text, takenBy }) => [text, takenBy])).toEqual([['promised', 'carried']]);
  });

  test('SHOW-77: exports are named for what they are, and say so inside, where nothing can part the two', async () => {
    const rehearsal = await start({ showFile: showFile(), rehearsal: true, seed: 4 });
    await rehearse(rehearsal);
    for (const name of ['ticks.csv', 'messages.csv', 'events.jsonl', 'chapters.txt']) {
      const { headers, status } = await rehearsal.ask(`/api/v1/export/${name}`);
      expect([status, headers.get('content-disposition')]).toEqual([200, `attachment; filename="rehearsal-${name}"`]);
    }
    for (const name of ['ticks.csv', 'messages.csv']) {
      const [head = '', ...rows] = (await rehearsal.ask(`/api/v1/export/${name}`)).text.trimEnd().split('\r\n');
      expect(head.endsWith(',show')).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.endsWith(',rehearsal')).toBe(true);
    }
    expect((await rehearsal.events())[0]).toMatchObject({
      type: 'show.opened',
      payload: { mode: 'rehearsal', label: 'rehearsal' },
    });
    expect((await rehearsal.ask('/api/v1/recap')).body).toMatchObject({ show: { mode: 'rehearsal' } });
  });

  test('SHOW-77: its ticks play as a replay, and the column is no trouble to it', async () => {
    const rehearsal = await start({ showFile: showFile(), rehearsal: true, seed: 5 });
    await until('there are ticks', () => rehearsal.server.engine.state.race.lead.leader !== null);
    const { text } = await rehearsal.ask('/api/v1/export/ticks.csv');
    const replay = await start({ replay: { file: folders.file('ticks.csv', text), speed: 0 } });
    expect(replay.server.notes).toEqual([]);
    await until('it is played', () => replay.server.engine.state.race.newest !== null);
  });

  test('SHOW-77: record, health, metrics, buttons and every answer say that it is a rehearsal; a show says nothing of the kind', async () => {
    const rehearsal = await start({ showFile: showFile(), rehearsal: true });
    for (const path of ['/healthz', '/readyz', '/api/v1/record'])
      expect((await rehearsal.ask(path)).body).toMatchObject({ rehearsal: true });
    expect((await rehearsal.ask('/metrics')).text).toContain('tickertape_rehearsal 1');
    const answer = await observe(rehearsal, { racer: 'actor', total: 5 });
    expect([answer.status, answer.headers.get('tickertape-show')]).toEqual([202, 'rehearsal']);
    expect(await firstState(rehearsal)).toMatchObject({ rehearsal: true });
    const live = await start({ showFile: showFile() });
    for (const path of ['/healthz', '/readyz', '/api/v1/record']) {
      const { body, headers } = await live.ask(path);
      expect(body).not.toHaveProperty('rehearsal');
      expect(headers.has('tickertape-show')).toBe(false);
    }
    expect((await live.ask('/metrics')).text).toContain('tickertape_rehearsal 0');
    expect(await firstState(live)).not.toHaveProperty('rehearsal');
  });

  test('SHOW-78: a signed hook is refused by name once its signature is right, so that its sender sends it again to the show', async () => {
    const dataDir = folders.make();
    const rehearsal = await start({ dataDir, showFile: showFile(), rehearsal: true });
    const made = (await command(rehearsal, 'hook.add', { source: 'kofi' })).body as { result: { secret: string } };
    const body = JSON.stringify({ author: 'Cleo', text: 'from a hook' });
    const post = (server: TestServer, secret: string): Promise<Response> => {
      const at = new Date();
      const headers = {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
      };
      return fetch(`${server.url}/hooks/kofi`, { method: 'POST', headers, body });
    };
    const refused = await post(rehearsal, made.result.secret);
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'rejected', reason: 'rehearsal' }]);
    const wrong = await post(rehearsal, `whsec_${Buffer.alloc(32, 1).toString('base64')}`);
    expect(wrong.status).toBe(401);
    const { text } = await rehearsal.ask('/api/v1/export/events.jsonl');
    expect(text).not.toContain('from a hook');
    await stop(rehearsal);
    const live = await start({ dataDir, showFile: showFile() });
    const again = await post(live, made.result.secret);
    expect([again.status, await again.json()]).toMatchObject([202, { accepted: 1 }]);
  });

  test('SHOW-79: who is erased in a rehearsal is erased there, and a viewer is told what is out of its reach', async () => {
    const dataDir = folders.make();
    const browser = 'AbCdEfGhIjKlMnOpQrStUv';
    const live = await start({ dataDir, showFile: showFile() });
    const author = { id: authorOf(browser), name: 'Anna' };
    live.server.engine.dispatch(
      { name: 'message.add', input: { author, text: 'of the show' } },
      { role: 'control', id: 'desk' },
    );
    await stop(live);
    const before = filesOf(dataDir);
    const rehearsal = await start({ dataDir, showFile: showFile(), rehearsal: true });
    rehearsal.server.engine.dispatch(
      { name: 'message.add', input: { author, text: 'of the rehearsal' } },
      { role: 'control', id: 'desk' },
    );
    const erase = (server: TestServer): Promise<Response> =>
      fetch(`${server.url}/api/v1/form`, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json', 'tickertape-browser': browser },
        body: '{}',
      });
    const told = await erase(rehearsal);
    expect([told.status, await told.json()]).toMatchObject([409, { reason: 'rehearsal' }]);
    const { text } = await rehearsal.ask('/api/v1/export/events.jsonl');
    expect(text).not.toContain('of the rehearsal');
    await stop(rehearsal);
    expect(filesOf(dataDir, '.rehearsal.')).toEqual(before);
    const again = await start({ dataDir, showFile: showFile() });
    expect((await erase(again)).status).toBe(204);
    expect((await again.ask('/api/v1/export/events.jsonl')).text).not.toContain('of the show');
  });
});

const show = {
  title: 'The race',
  milestones: [1_000_000],
  intake: { all: true },
  racers: [
    { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The network', accounts: [{ source: 'feed' }] },
  ],
};

const untilVictory = (server: TestServer): Promise<void> =>
  until('the crossing is confirmed, and the victory fires', () =>
    server.server.engine.state.moments.some(({ kind }) => kind === 'victory-fired'),
  );

/**
 * What shows have left in a data folder, with the hash of each file; without those of the kind that is named. SQLite leaves an index and
 * an empty file of changes where somebody has only looked: they hold nothing.
 */
function filesOf(dataDir: string, without?: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of ['shows', 'backups', 'damaged']) {
    if (!existsSync(join(dataDir, folder))) continue;
    for (const name of readdirSync(join(dataDir, folder)).sort()) {
      if (without !== undefined && name.includes(without)) continue;
      const bytes = readFileSync(join(dataDir, folder, name));
      if (name.endsWith('-shm') || bytes.length === 0) continue;
      found[`${folder}/${name}`] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return found;
}

/** The first state that a button box is sent. */
async function firstState(server: TestServer): Promise<unknown> {
  const key = server.server.keyring.links().keys.control;
  const leave = new AbortController();
  const answer = await fetch(`${server.url}/api/v1/events`, {
    headers: { authorization: `Bearer ${key}` },
    signal: leave.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '';
  leave.abort();
  return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? 'null') as unknown;
}
