import { createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRoom } from './keep-room.ts';

describe('room for connections', () => {
  let server: Server;
  let port: number;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    server = createServer((_request, response) => response.end('here'));
    keepRoom(server, { connections: 5 });
    server.on('upgrade', (request, socket) => {
      sockets.push(request.socket);
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  interface Dialled {
    readonly socket: Socket;
    readonly closed: () => boolean;
    readonly heard: () => string;
  }
  const dial = (first = ''): Promise<Dialled> =>
    new Promise((resolve) => {
      let text = '';
      let over = false;
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      const dialled = { socket, closed: () => over, heard: () => text };
      socket.on('error', () => undefined);
      socket.on('close', () => (over = true));
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        resolve(dialled);
      });
      socket.on('connect', () => (first === '' ? resolve(dialled) : socket.write(first)));
    });
  const ended = (dialled: Dialled): Promise<void> =>
    dialled.closed() ? Promise.resolve() : new Promise((resolve) => dialled.socket.once('close', () => resolve()));

  it('SEC-67: connections that are merely held open keep nobody out; the oldest of them goes', async () => {
    const served = await dial('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const silent = [await dial(), await dial(), await dial(), await dial()];
    const status = await new Promise((resolve, reject) => {
      get({ port, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
    await ended(silent[0] as Dialled);
    expect(silent.slice(1).some(({ closed }) => closed())).toBe(false);
    expect(served.closed()).toBe(false);
    expect(served.heard()).toContain('200 OK');
  });

  it('SEC-67: one that has asked for something goes only where all have', async () => {
    const served: Dialled[] = [];
    for (let index = 0; index < 6; index++) served.push(await dial('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    await ended(served[0] as Dialled);
    expect(served.slice(1).some(({ closed }) => closed())).toBe(false);
  });

  it('SEC-67: a websocket takes no room here', async () => {
    const upgraded = await dial('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(upgraded.heard()).toContain('101');
    const silent = [await dial(), await dial(), await dial(), await dial(), await dial(), await dial()];
    await ended(silent[0] as Dialled);
    expect(upgraded.closed()).toBe(false);
  });
});
