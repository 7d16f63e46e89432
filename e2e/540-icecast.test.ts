import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { viewOf } from './harness/api.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';
import { prepareIcecast, startIcecast, type Icecast } from './partners/icecast/start-icecast.ts';

const partner = await prepareIcecast();
const missing = 'missing' in partner ? ` (skipped: ${partner.missing})` : '';

describe.skipIf(missing !== '')(`JSON over HTTP from a real icecast${missing}`, () => {
  let icecast: Icecast;
  let server: ServerProcess | undefined;
  const leavers: (() => void)[] = [];
  const broadcast = async (mount: string) => leavers.push(await icecast.broadcast(mount));
  const listen = async (mount: string) => leavers.push(await icecast.listen(mount));

  const account = (pointer: string) => ({
    source: 'json',
    url: `${icecast.url}/status-json.xsl`,
    pointer,
    everySeconds: 1,
    allowPrivate: true,
  });
  const begin = async (pointers: Readonly<Record<string, string>>): Promise<void> => {
    await discardServer(server);
    const racers = Object.entries(pointers).map(([id, pointer]) => ({ id, name: id, accounts: [account(pointer)] }));
    server = await startServer({
      args: ['--show', await writeShow({ title: 'Listeners', milestones: [100], racers })],
    });
  };
  const listenersBecome = (racer: string, expected: number | null) =>
    until(`${racer} has ${expected}`, async () => {
      const found = (await viewOf(server!)).race.racers[racer];
      return found !== undefined && found.total === expected;
    });
  const source = async () => Object.values((await viewOf(server!)).sources)[0];

  beforeAll(async () => {
    if ('missing' in partner) return;
    icecast = await startIcecast(partner.program);
  });
  afterAll(async () => {
    await discardServer(server);
    await icecast.stop();
  });

  afterEach(() => {
    for (const leave of leavers.splice(0)) leave();
  });

  it('SRC-3: listeners of one mount (an object), then of two (an array), up and down', async () => {
    await broadcast('/red.mp3');
    await listen('/red.mp3');
    await listen('/red.mp3');
    await begin({ red: '/icestats/source/listeners' });
    await listenersBecome('red', 2);
    const leave = await icecast.listen('/red.mp3');
    await listenersBecome('red', 3);

    await broadcast('/blue.mp3');
    await listen('/blue.mp3');
    // The answer has become an array: the old pointer finds nothing, and the last count stays.
    const told = await until('the pointer is told', async () => (await source())?.error ?? null);
    expect(told).toEqual({
      code: 'bad-data',
      message: expect.stringContaining('only as far as /icestats/source') as string,
    });
    await listenersBecome('red', 3);

    // Mounts are listed by name: blue, red.
    await begin({ red: '/icestats/source/1/listeners', blue: '/icestats/source/0/listeners' });
    await listenersBecome('red', 3);
    await listenersBecome('blue', 1);
    leave();
    await listenersBecome('red', 2);
    await listen('/blue.mp3');
    await listenersBecome('blue', 2);
  });

  it('SRC-2: no listeners at all is 0, which is no count but a fault', async () => {
    await until('the others have gone', async () => {
      const { icestats } = (await (await fetch(`${icecast.url}/status-json.xsl`)).json()) as { icestats: object };
      return !('source' in icestats);
    });
    await broadcast('/quiet.mp3');
    await begin({ quiet: '/icestats/source/listeners' });
    await until('the zero is told', async () => (await source())?.error?.message.includes('the total is 0') ?? false);
    await listenersBecome('quiet', null);
  });
});
