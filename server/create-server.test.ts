import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { StartError } from './start-error.ts';
import { createTestFolders, startTestServer, until, type TestServer } from './testing/test-server.ts';
import type { ServerOptions } from './server-options.ts';

const race = {
  title: 'Race to a million',
  milestones: [1_000_000],
  racers: [
    { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] },
    {
      id: 'network',
      name: 'The network',
      accounts: [
        { source: 'feed', id: 'main' },
        { source: 'feed', id: 'breaking' },
      ],
    },
  ],
};

describe('a server', { timeout: 60_000 }, () => {
  const folders = createTestFolders();
  const running: TestServer[] = [];
  const start = async (options: Partial<ServerOptions> = {}): Promise<TestServer> => {
    const server = await startTestServer({ dataDir: folders.make(), ...options });
    running.push(server);
    return server;
  };
  const stop = async (server: TestServer): Promise<void> => {
    running.splice(running.indexOf(server), 1);
    await server.stop();
  };
  const withRace = (options: Partial<ServerOptions> = {}): Promise<TestServer> =>
    start({ showFile: folders.file('race.json', JSON.stringify(race)), ...options });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    folders.removeAll();
  });

  const observe = (server: TestServer, post: unknown) => server.ask('/api/v1/observations', { role: 'feed', post });
  const command = (server: TestServer, name: string, post: unknown, headers: Record<string, string> = {}) =>
    server.ask(`/api/v1/commands/${name}`, { post, headers });

  it('API-21: a crossing goes from observations to the record, with what the rival had', async () => {
    const server = await withRace();
    const answer = await observe(server, [
      { racer: 'network', account: 'main', total: 998_000, at: '2009-04-17T06:10:00Z' },
      { racer: 'network', account: 'breaking', total: 239, at: '2009-04-17T06:10:00Z' },
      { racer: 'actor', total: 999_990, at: '2009-04-17T06:12:00Z' },
      { racer: 'actor', total: 1_000_001, at: '2009-04-17T06:13:00Z' },
      { racer: 'actor', total: 1_000_009, at: '2009-04-17T06:14:00Z' },
      { racer: 'actor', total: 1_000_010, at: '2009-04-17T06:11:00Z' },
      { racer: 'singer', total: 905_640 },
      { racer: 'network', total: 5 },
      { racer: 'actor', total: 0 },
      { racer: 'actor', total: 5, at: '2999-01-01T00:00:00Z' },
    ]);
    expect([answer.status, answer.body]).toEqual([
      202,
      {
        accepted: 6,
        late: 1,
        duplicate: 0,
        rejected: [
          { index: 6, reason: 'unknown-racer' },
          { index: 7, reason: 'unknown-account' },
          { index: 8, reason: 'zero' },
          { index: 9, reason: 'future' },
        ],
      },
    ]);
    expect((await server.record()).crossings).toEqual([
      {
        racer: 'actor',
        milestone: 1_000_000,
        from: '2009-04-17T06:12:00.000Z',
        to: '2009-04-17T06:13:00.000Z',
        confirmedAt: '2009-04-17T06:14:00.000Z',
        total: 1_000_001,
        source: 'feed',
        rivals: [{ racer: 'network', total: 998_239 }],
        photoFinish: false,
      },
    ]);
    const types = (await server.events()).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['race.observed', 'race.crossed', 'race.crossing-confirmed', 'victory.fired']),
    );
    expect(types.filter((type) => type === 'victory.fired')).toHaveLength(1);
  });

  it('API-21: a redelivered key is a duplicate, also after a restart', async () => {
    const server = await withRace();
    const item = { racer: 'actor', total: 5, at: '2009-04-17T06:10:00Z', key: 'k1' };
    expect((await observe(server, [item, item])).body).toMatchObject({ accepted: 2, duplicate: 1 });
    await stop(server);
    const again = await start({ dataDir: server.dataDir });
    expect((await observe(again, item)).body).toMatchObject({ accepted: 1, duplicate: 1 });
    expect((await again.events()).filter(({ type }) => type === 'race.observed')).toHaveLength(1);
  });

  it('API-22: a command sent again with its Idempotency-Key answers as before and does nothing', async () => {
    const server = await withRace();
    const headers = { 'idempotency-key': '3f0c5d0e-8a39-4d0b-9a37-0a7c3a4b1c2d' };
    const first = await command(server, 'show.title', { title: 'One' }, headers);
    expect(first.body).toMatchObject({ ok: true });
    await command(server, 'show.title', { title: 'Two' });
    expect((await command(server, 'show.title', { title: 'One' }, headers)).body).toEqual(first.body);
    const titled = (await server.events()).filter(({ type }) => type === 'show.titled');
    expect(titled.map(({ payload, cause }) => [payload['title'], cause])).toEqual([
      ['One', headers['idempotency-key']],
      ['Two', expect.any(String)],
    ]);
  });

  it('API-22: what the show refuses is 409 with its reason', async () => {
    const server = await withRace();
    const answer = await command(server, 'race.correct', { racer: 'singer', total: 5 });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'rejected', reason: 'unknown-racer' }]);
  });

  it('API-23: the view is that of the role of the key', async () => {
    const server = await withRace();
    const view = async (role: 'overlay' | 'control' | 'host' | 'moderator') =>
      (await server.ask('/api/v1/view', { role })).body as Record<string, unknown>;
    expect(await view('overlay')).toMatchObject({
      show: { title: race.title, mode: 'live' },
      race: { milestone: 1_000_000 },
    });
    expect(Object.keys(await view('overlay'))).not.toContain('sources');
    expect(Object.keys(await view('control'))).toContain('sources');
    for (const role of ['overlay', 'control', 'host', 'moderator'] as const) {
      const text = JSON.stringify(await view(role));
      for (const key of Object.values(server.server.keyring.links().keys)) expect(text).not.toContain(key);
    }
  });

  it('API-9: a button box gets the state at once, and again when it changes', async () => {
    const server = await withRace();
    const abort = new AbortController();
    const authorization = `Bearer ${server.server.keyring.links().keys.overlay}`;
    const answer = await fetch(`${server.url}/api/v1/events`, { headers: { authorization }, signal: abort.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const states: Record<string, unknown>[] = [];
    const reading = (async () => {
      let text = '';
      for await (const chunk of answer.body ?? []) {
        text += new TextDecoder().decode(chunk as Uint8Array);
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const data = /^event: state\ndata: (.*)$/.exec(part)?.[1];
          if (data !== undefined) states.push(JSON.parse(data) as Record<string, unknown>);
        }
      }
    })();
    reading.catch(() => undefined);
    await until('the first state is there', () => states.length === 1);
    expect(states[0]).toEqual({
      onAir: null,
      queue: 0,
      promised: 0,
      gap: null,
      eta: { kind: 'unknown' },
      victory: null,
    });
    await observe(server, [
      { racer: 'actor', total: 900 },
      { racer: 'network', account: 'main', total: 500 },
      { racer: 'network', account: 'breaking', total: 100 },
    ]);
    await until('the gap is told', () => states.at(-1)?.['gap'] === 300);
    await command(server, 'victory.fire', { racer: 'actor' });
    await until('the victory is told', () => states.at(-1)?.['victory'] !== null);
    expect(states.at(-1)).toMatchObject({ victory: { racer: 'actor' } });
    abort.abort();
  });

  it('API-24: what ticks.csv exports can be played again and gives the same record', async () => {
    const server = await withRace({
      showFile: folders.file('solo.json', JSON.stringify({ ...race, racers: race.racers.slice(0, 1) })),
    });
    await observe(
      server,
      [999_990, 1_000_001, 1_000_009].map((total, minute) => ({
        racer: 'actor',
        total,
        at: `2009-04-17T06:1${minute}:00Z`,
      })),
    );
    const { crossings } = await server.record();
    const csv = folders.file('ticks.csv', (await server.ask('/api/v1/export/ticks.csv')).text);
    const replayed = await start({ replay: { file: csv, speed: 0 }, milestone: 1_000_000 });
    await until('the file is played', async () => (await replayed.record()).crossings.length === 1);
    expect((await replayed.record()).crossings).toEqual(
      crossings.map((crossing) => ({ ...crossing, source: 'replay' })),
    );
  });

  it('API-24: a racer of several accounts comes back as the same sum', async () => {
    const server = await withRace();
    await observe(server, [
      { racer: 'network', account: 'main', total: 998_000, at: '2009-04-17T06:10:00Z' },
      { racer: 'network', account: 'breaking', total: 239, at: '2009-04-17T06:10:00Z' },
      { racer: 'network', account: 'main', total: 998_500, at: '2009-04-17T06:11:00Z' },
    ]);
    const csv = folders.file('ticks.csv', (await server.ask('/api/v1/export/ticks.csv')).text);
    const replayed = await start({ replay: { file: csv, speed: 0 } });
    const total = async (): Promise<unknown> =>
      ((await replayed.ask('/api/v1/view')).body as { race: { racers: Record<string, { total: unknown }> } }).race
        .racers['network']?.total;
    await until('the file is played', async () => (await total()) === 998_739);
  });

  it('API-25: the host guard, the one-time link and the key rotation work end to end', async () => {
    const server = await start();
    expect((await server.ask('/healthz', { role: null, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
    expect((await server.ask('/healthz', { role: null, headers: { origin: 'https://evil.example' } })).status).toBe(
      403,
    );
    const code = /#p=(.+)$/.exec(server.server.oneTimeControlLink())?.[1];
    const pair = () => server.ask('/api/v1/pair', { role: null, post: { code } });
    expect((await pair()).body).toMatchObject({ key: server.server.keyring.links().keys.control, role: 'control' });
    expect((await pair()).status).toBe(401);
    const old = server.server.keyring.links().keys.overlay;
    expect((await command(server, 'link.rotate', { role: 'overlay' })).status).toBe(200);
    expect((await server.ask('/api/v1/view', { role: null, headers: { authorization: `Bearer ${old}` } })).status).toBe(
      401,
    );
    expect((await server.ask('/api/v1/view', { role: 'overlay' })).status).toBe(200);
  });

  it('CLI-10: the last show resumes until it is wrapped; then the next start begins a new one', async () => {
    const first = await withRace();
    await observe(first, { racer: 'actor', total: 5 });
    const logId = first.server.engine.meta.logId;
    await stop(first);
    const second = await start({ dataDir: first.dataDir });
    expect([second.server.opened, second.server.engine.meta.logId]).toEqual(['resumed', logId]);
    expect((await second.ask('/api/v1/view')).body).toMatchObject({ race: { racers: { actor: { total: 5 } } } });
    await command(second, 'show.wrap', {});
    expect((await observe(second, { racer: 'actor', total: 6 })).body).toMatchObject({
      code: 'rejected',
      reason: 'wrapped',
    });
    await stop(second);
    const third = await start({ dataDir: first.dataDir });
    expect(third.server.opened).toBe('new');
    expect(third.server.engine.meta.logId).not.toBe(logId);
  });

  it('CLI-8: the same show file is applied once; a changed one is applied again and totals stay', async () => {
    const path = folders.file('race.json', JSON.stringify(race));
    const first = await withRace({ showFile: path });
    await observe(first, { racer: 'actor', total: 5 });
    const applied = async (server: TestServer) =>
      (await server.events()).filter(({ type }) => type === 'show.file-applied').length;
    await stop(first);
    const second = await start({ dataDir: first.dataDir, showFile: path });
    expect(await applied(second)).toBe(1);
    await stop(second);
    writeFileSync(path, JSON.stringify({ ...race, title: 'Another title' }));
    const third = await start({ dataDir: first.dataDir, showFile: path });
    expect(await applied(third)).toBe(2);
    expect((await third.ask('/api/v1/view')).body).toMatchObject({
      show: { title: 'Another title' },
      race: { racers: { actor: { total: 5 } } },
    });
  });

  it('CLI-11: a rehearsal has a log of its own and says so on the screen', async () => {
    const live = await withRace();
    await stop(live);
    const rehearsal = await withRace({ dataDir: live.dataDir, rehearsal: true });
    await observe(rehearsal, { racer: 'actor', total: 7 });
    expect((await rehearsal.ask('/api/v1/view')).body).toMatchObject({
      show: { mode: 'rehearsal', label: 'rehearsal' },
    });
    await stop(rehearsal);
    const again = await start({ dataDir: live.dataDir });
    expect((await again.ask('/api/v1/view')).body).toMatchObject({
      show: { mode: 'live' },
      race: { racers: { actor: { total: null } } },
    });
  });

  it('CLI-12: a replay takes its racers from the file, rolls its milestone on, and names bad rows', async () => {
    const rows = [
      'time,racer,total',
      '2024-05-01T00:00:00Z,alpha,999',
      '2024-05-01T00:01:00Z,alpha,none',
      '2024-05-01T00:02:00Z,alpha,1000',
      '2024-05-01T00:03:00Z,alpha,1001',
    ];
    const replay = { file: folders.file('r.csv', rows.join('\r\n')), speed: 0 };
    const server = await start({ replay });
    await until(
      'the file is played',
      async () =>
        (await server.record()).crossings[0]?.confirmedAt !== null && (await server.record()).crossings.length > 0,
    );
    const { race: view } = (await server.ask('/api/v1/view')).body as {
      race: { milestones: number[]; rolling: boolean };
    };
    expect(view).toMatchObject({ milestones: [1000, 1010], rolling: true });
    expect(server.server.notes.join()).toMatch(/r\.csv:3: .*none.*Skipped/);
    const given = await start({ replay, milestone: 1001 });
    await until('the file is played', async () => (await given.record()).crossings.length > 0);
    expect((await given.ask('/api/v1/view')).body).toMatchObject({ race: { milestones: [1001], rolling: false } });
  });

  it('CLI-13: two servers never share a data folder', async () => {
    const server = await start();
    await expect(start({ dataDir: server.dataDir })).rejects.toThrow(StartError);
    await expect(start({ dataDir: server.dataDir })).rejects.toThrow(/already uses the data folder.*--data/);
    const port = Number(new URL(server.url).port);
    await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  });

  it('CLI-15: links for friends are built on the first public address, the others on this machine', async () => {
    const server = await start({ publicUrls: ['https://race.example', 'https://other.example'] });
    const { overlay, control, host, moderator, viewer } = server.server.keyring.links();
    for (const link of [host, moderator, viewer]) expect(link).toMatch(/^https:\/\/race\.example\//);
    for (const link of [overlay, control]) expect(link.startsWith(server.url)).toBe(true);
  });

  it('CLI-9: links.json leads to this server, and no key is in its log', async () => {
    const server = await start();
    const links = JSON.parse(readFileSync(join(server.dataDir, 'links.json'), 'utf8')) as {
      overlay: string;
      keys: Record<string, string>;
    };
    expect(links.overlay).toBe(`${server.url}/overlay#k=${links.keys['overlay']}`);
    await server.ask('/api/v1/view', { headers: { 'x-note': links.keys['control'] ?? '' } });
    const log = readFileSync(server.server.logPath, 'utf8');
    for (const key of Object.values(links.keys)) expect(log).not.toContain(key);
  });
});
