import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { openGuardedSocket, type GuardedSocket } from './guarded-socket.ts';

let server: WebSocketServer;
let socket: GuardedSocket;
afterEach(async () => {
  socket.close();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

/** Connects to a server that answers pings or does not; resolves with why it was lost, or after so many pings. */
async function outcome(autoPong: boolean, pings: number): Promise<string> {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, autoPong });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { readonly port: number };
  return new Promise((resolve) => {
    let heard = 0;
    server.on('connection', (client) => client.on('ping', () => ++heard === pings && resolve('alive')));
    socket = openGuardedSocket({
      url: `ws://127.0.0.1:${port}`,
      allowPrivate: true,
      maxBytes: 1_000,
      pingEvery: 20,
      onOpen: () => undefined,
      onText: () => undefined,
      onLost: (reason, code) => resolve(`${code}: ${reason}`),
    });
  });
}

test('SRC-52: a relay that no longer answers is noticed, though its connection stays open', async () => {
  expect(await outcome(false, 1_000)).toMatch(/^timeout: ws:\/\/127\.0\.0\.1:\d+\/ no longer answers$/);
});

test('SRC-52: a silent relay that answers pings is left alone', async () => {
  expect(await outcome(true, 10)).toBe('alive');
});
