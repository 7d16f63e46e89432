import { connect as tcp } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  closed,
  command,
  createGatewayRig,
  commandId,
  joined,
  nextEvent,
  until,
  type GatewayRig,
  type RigOptions,
} from '../testing/gateway-rig.ts';

describe('floods', () => {
  let rig: GatewayRig;
  afterEach(() => rig.close());
  const open = async (options: RigOptions): Promise<GatewayRig> => (rig = await createGatewayRig(options));
  const flood = (socket: { emit(event: string, frame: unknown): unknown }, count: number): void => {
    for (let index = 0; index < count; index++)
      socket.emit('command', { id: commandId(), name: 'show.title', input: { title: `${index}` } });
  };

  it('SEC-60: commands are counted by key: two pages and a reconnect share one budget', async () => {
    // A rate that gives nothing back while the test runs.
    await open({ limits: { crewFrames: { rate: 0.001, burst: 20 } } });
    const auth = { key: rig.keys().moderator };
    const first = rig.connect(auth);
    await joined(first);
    for (let index = 0; index < 8; index++)
      expect(await command(first, 'show.safe-mode', { on: true })).toMatchObject({ ok: true });
    first.close();
    const second = rig.connect(auth);
    await joined(second);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => command(second, 'show.safe-mode', { on: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ code: 'overloaded', reason: 'rate' });
    expect(refused?.ok === false && refused.message).toMatch(/Try again in \d+ s/);
    expect(rig.dispatched).toHaveLength(20);
    const host = rig.connect({ key: rig.keys().host });
    await joined(host);
    expect(await command(host, 'show.title', { title: 'Another key' })).toMatchObject({ ok: true });
  });

  it('SEC-60: far beyond the limit the connection goes; coming back brings no new burst', async () => {
    await open({ limits: { crewFrames: { rate: 0.001, burst: 10 } } });
    const page = rig.connect({ key: rig.keys().host }, { reconnection: true });
    await joined(page);
    let joins = 0;
    page.on('snapshot', () => (joins += 1));
    flood(page, 150);
    await until(() => joins === 1);
    flood(page, 20);
    await until(() => joins === 2);
    expect(rig.dispatched).toHaveLength(10);
    expect(rig.gateway.counts()['dropped:flood']).toBe(2);
  });

  it('SEC-61: guesses are slowed, and the right key joins from the same address while they go on', async () => {
    await open({});
    let guessing = true;
    let guesses = 0;
    const guess = async (): Promise<void> => {
      while (guessing) {
        const answer = await joined(rig.connect({ key: `tt_control_${'x'.repeat(43)}` }));
        expect(answer).not.toBeTypeOf('object');
        guesses += 1;
      }
    };
    const guessers = Array.from({ length: 20 }, guess);
    await until(() => guesses > 40);
    const page = rig.connect({ key: rig.keys().control });
    expect(await joined(page)).toMatchObject({ seq: 0 });
    guessing = false;
    await Promise.all(guessers);
    expect(await command(page, 'show.title', { title: 'In' })).toMatchObject({ ok: true });
  }, 20_000);

  it('SEC-61: only a wrong key counts as a guess', async () => {
    await open({});
    await joined(rig.connect({ key: rig.keys().overlay }));
    for (const auth of [
      {},
      { audience: 'control' },
      { key: rig.keys().overlay, audience: 'control' },
      { key: 7 },
      { key: rig.keys().feed },
    ]) {
      expect(await joined(rig.connect(auth))).toBeTypeOf('string');
    }
    expect(rig.guesses).toEqual([]);
    expect(await joined(rig.connect({ key: 'wrong', audience: 'viewer' }))).toBe('unauthorized');
    expect(rig.guesses).toEqual(['127.0.0.1']);
  });

  it('SEC-62: connections that show nothing are bounded, and do not keep a right key out', async () => {
    await open({ limits: { waitingPerAddress: 8, waiting: 8 } });
    const silent = Array.from({ length: 60 }, () => rig.raw());
    let ended = 0;
    for (const socket of silent) void closed(socket).then(() => (ended += 1));
    await until(() => ended === 52);
    expect(rig.gateway.counts()['connections']).toBe(8);
    expect(await joined(rig.connect({ key: rig.keys().overlay }))).toMatchObject({ seq: 0 });
  });

  it('SEC-63: a key goes before viewers without one, but not before other keys', async () => {
    await open({ limits: { joinedPerAddress: 3 } });
    const viewers = [1, 2, 3].map(() => rig.connect({ audience: 'viewer' }));
    for (const viewer of viewers) expect(await joined(viewer)).toBeTypeOf('object');
    expect(await joined(rig.connect({ audience: 'viewer' }))).toBe('overloaded');
    for (const role of ['host', 'control', 'moderator'] as const)
      expect(await joined(rig.connect({ key: rig.keys()[role] }))).toBeTypeOf('object');
    await until(() => viewers.every((viewer) => !viewer.connected));
    expect(await joined(rig.connect({ key: rig.keys().host }))).toBe('overloaded');
    expect(rig.ambient().connected).toMatchObject({ viewer: 0, host: 1, control: 1, moderator: 1 });
  });

  it('SEC-64: a leaked overlay key opens at most eight overlays, and takes nothing from other keys', async () => {
    await open({});
    const key = rig.keys().overlay;
    for (let index = 0; index < 8; index++) expect(await joined(rig.connect({ key }))).toBeTypeOf('object');
    expect(await joined(rig.connect({ key }))).toBe('overloaded');
    expect(await joined(rig.connect({ key: rig.keys().control, audience: 'overlay' }))).toBeTypeOf('object');
  });

  it('SEC-65: a reader that reads nothing is ended, though it would answer pings; the others go on', async () => {
    await open({ limits: { queuedBytes: 200_000, sweepInterval: 20, pingInterval: 600_000 } });
    rig.knobs.filler = 'x'.repeat(20_000);
    const good = rig.connect({ key: rig.keys().overlay });
    await joined(good);
    const slow = await stalledReader(rig);
    const frame = {
      logId: 'log',
      from: 0,
      to: 0,
      n: 1,
      at: '2009-04-17T06:13:00.000Z',
      ops: [{ op: 'replace' as const, path: '/filler', value: rig.knobs.filler }],
    };
    let patches = 0;
    good.on('patch', () => (patches += 1));
    let sent = 0;
    while (rig.gateway.counts()['dropped:slow-reader'] === undefined && sent < 5_000) {
      rig.gateway.send('overlay', 'patch', frame);
      sent += 1;
      await until(() => patches === sent);
    }
    expect(rig.gateway.counts()['dropped:slow-reader']).toBe(1);
    slow.resume();
    await new Promise((resolve) => slow.once('close', resolve));
    expect(good.connected).toBe(true);
    rig.gateway.send('overlay', 'patch', frame);
    expect(await nextEvent(good, 'patch')).toEqual(frame);
  }, 30_000);

  it('SEC-66: the server stops at once, with readers that take no part in closing', async () => {
    await open({});
    await stalledReader(rig);
    const page = rig.connect({ key: rig.keys().host });
    await joined(page);
    await rig.gateway.close();
    await until(() => !page.connected && rig.gateway.counts()['connections'] === 0);
  });
});

/** A page on a bare TCP socket that stops reading once it has joined. */
async function stalledReader(rig: GatewayRig): Promise<ReturnType<typeof tcp>> {
  const socket = tcp(rig.port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${rig.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  await until(() => text.includes('"sid"'));
  const join = Buffer.from(`40${JSON.stringify({ key: rig.keys().overlay })}`);
  // A masked text frame with a mask of zeros.
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | join.length, 0, 0, 0, 0]), join]));
  await until(() => text.includes('"snapshot"'));
  socket.pause();
  return socket;
}
