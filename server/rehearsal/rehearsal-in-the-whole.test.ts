import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ControlView } from '../../shared/projections/views.ts';
import type { ServerOptions } from '../server-options.ts';
import { createTestFolders, startTestServer, until, type TestServer } from '../testing/test-server.ts';

describe('a rehearsal in the whole', { timeout: 60_000 }, () => {
  const folders = createTestFolders();
  const running: TestServer[] = [];
  const lures: Server[] = [];
  const start = async (options: Partial<ServerOptions> = {}): Promise<TestServer> => {
    const server = await startTestServer({ dataDir: folders.make(), rehearsal: true, ...options });
    running.push(server);
    return server;
  };
  const controlView = async (server: TestServer): Promise<ControlView> =>
    (await server.ask('/api/v1/view')).body as ControlView;
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    for (const lure of lures.splice(0)) lure.close();
    folders.removeAll();
  });

  /** A door on this machine that counts who knocks. */
  async function lure(): Promise<{ readonly port: number; knocks(): number }> {
    let knocks = 0;
    const server = createTcpServer((socket) => {
      knocks++;
      socket.destroy();
    });
    lures.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: (server.address() as AddressInfo).port, knocks: () => knocks };
  }

  test('SHOW-72: the race runs, and messages come through the real intake by the rules of the show', async () => {
    const show = { ...duel, intake: { words: ['!say'] } };
    const server = await start({ showFile: folders.file('show.json', JSON.stringify(show)), seed: 2009 });
    await until('both racers have a total, and a message is held', () => {
      const { race, queue } = server.server.engine.state;
      return race.lead.leader !== null && queue.counts.held > 0;
    });
    const view = await controlView(server);
    expect(view.show).toMatchObject({ title: 'The race', mode: 'rehearsal', label: 'rehearsal' });
    const [message] = Object.values(view.messages);
    expect(message).toMatchObject({ state: 'held', takenBy: 'word' });
    expect(message?.author.id).toMatch(/^\w+:rehearsal-/);
    expect(view.sources['rehearsal']).toMatchObject({ state: 'live', title: 'Synthetic race (seed 2009)' });
    expect(view.sources['rehearsal-viewers']).toMatchObject({ state: 'live' });
  });

  test('SHOW-73: no platform is asked, whatever the show file names, and the seed is told', async () => {
    const { port, knocks } = await lure();
    const source = {
      source: 'json',
      url: `http://127.0.0.1:${port}/x`,
      pointer: '/n',
      everySeconds: 1,
      allowPrivate: true,
    };
    const racers = [
      { id: 'a', name: 'A', accounts: [source] },
      {
        id: 'b',
        name: 'B',
        accounts: [{ source: 'bluesky', actor: 'b.example', service: `http://127.0.0.1:${port}`, allowPrivate: true }],
      },
    ];
    const chats = [
      {
        source: 'mastodon',
        instance: `http://127.0.0.1:${port}`,
        hashtag: 'race',
        allowPrivate: true,
        everySeconds: 5,
      },
      { source: 'social-stream', session: 'evening', server: `ws://127.0.0.1:${port}`, allowPrivate: true },
    ];
    const show = { title: 'x', milestones: [1_000], racers, intake: { twitch: 'somebody', chats } };
    const twitch = { url: `ws://127.0.0.1:${port}` } as ServerOptions['twitch'] & object;
    const server = await start({ showFile: folders.file('show.json', JSON.stringify(show)), twitch });
    // What would make a chat begin anew in a show.
    const secret = { source: 'social-stream', name: 'evening', secret: 'abcdefghij' };
    expect((await server.ask('/api/v1/commands/secret.set', { post: secret })).status).toBe(200);
    await until('the race has been running for a while', () => server.server.engine.state.seq > 25);
    expect(knocks()).toBe(0);
    expect(server.server.notes.join()).toMatch(/--seed \d+ makes up the same/);
    expect(Object.keys((await controlView(server)).sources).sort()).toEqual(['rehearsal', 'rehearsal-viewers']);
  });

  test('SHOW-73: without a show file two made-up racers run, and the notes say how to rehearse one', async () => {
    const server = await start();
    await until('there is a total', () => server.server.engine.state.race.newest !== null);
    expect(server.server.notes.join()).toContain('--show FILE');
    expect(Object.keys((await controlView(server)).race.racers)).toHaveLength(2);
  });

  test('SHOW-74: a replay is rehearsed by its own time, as a rehearsal, with made-up viewers', async () => {
    const rows = ['time,racer,total', '2009-04-17T06:13:00Z,actor,999990', '2009-04-17T06:14:00Z,actor,1000001'];
    const file = folders.file('evening.csv', rows.join('\n'));
    const server = await start({ replay: { file, speed: 3_600 }, seed: 7 });
    await until('the file has been played, and somebody has written', () => {
      const { race, queue } = server.server.engine.state;
      return race.racers['actor']?.accounts['replay']?.total === 1_000_001 && queue.counts.held > 0;
    });
    const view = await controlView(server);
    expect(view.show).toMatchObject({ mode: 'rehearsal', label: 'rehearsal' });
    expect(view.race.time?.startsWith('2009-04-17')).toBe(true);
    expect(Object.keys(view.sources).sort()).toEqual(['rehearsal-viewers', 'replay']);
  });

  test('SHOW-75: an account that a feed reports is the feed’s from then on', async () => {
    const server = await start({ showFile: folders.file('show.json', JSON.stringify(duel)) });
    const { engine } = server.server;
    const totalOf = (racer: string) => Object.values(engine.state.race.racers[racer]?.accounts ?? {})[0]?.total ?? null;
    await until('the race runs', () => totalOf('actor') !== null);
    const answer = await server.ask('/api/v1/observations', { role: 'feed', post: { racer: 'actor', total: 4_711 } });
    expect([answer.status, (answer.body as { accepted: number }).accepted]).toEqual([202, 1]);
    const seen = new Set<number | null>();
    await until('the other goes on', () => seen.add(totalOf('network')).size > 3);
    expect(totalOf('actor')).toBe(4_711);
  });
});

const duel = {
  title: 'The race',
  milestones: [1_000_000],
  racers: [
    { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The network', accounts: [{ source: 'feed' }] },
  ],
};
