import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chunksOf } from '../../shared/protocol/chunks.ts';
import type { CommandFrame, DownEvents, SnapshotFrame, UpEvents } from '../../shared/protocol/frames.ts';
import { createAttendance } from './attendance.ts';
import { createCommandOutbox } from './command-outbox.ts';
import { createLink, type Link, type LinkOptions } from './link.ts';

type PageSocket = Socket<UpEvents, DownEvents>;

let http: HttpServer;
let server: Server<UpEvents, DownEvents>;
let port = 0;
let links: Link<'overlay'>[] = [];
const reload = vi.fn();
const stored = new Map<string, string>();

const at = '2026-05-01T20:00:00.000Z';
const snapshot = (title: string, over: Partial<SnapshotFrame> = {}): SnapshotFrame => ({
  protocol: 1,
  logId: 'log-a',
  seq: 1,
  n: 1,
  at,
  view: { show: { title, clockRate: 1 } },
  ...over,
});

async function listen(onPort: number): Promise<void> {
  http = createServer();
  server = new Server(http, { transports: ['websocket'] });
  await new Promise<void>((resolve) => http.listen(onPort, '127.0.0.1', resolve));
  port = (http.address() as AddressInfo).port;
}

function open(over: Partial<LinkOptions<'overlay'>> = {}): Link<'overlay'> {
  const link = createLink({
    outbox: createCommandOutbox,
    attendance: createAttendance,
    audience: 'overlay',
    key: 'a-key',
    url: `http://127.0.0.1:${port}`,
    refusedRetry: 20,
    environment: {
      steadyNow: () => performance.now(),
      wallNow: () => Date.now(),
      storage: {
        getItem: (name) => stored.get(name) ?? null,
        setItem: (name, value) => void stored.set(name, value),
        removeItem: (name) => void stored.delete(name),
      },
      reload,
    },
    ...over,
  });
  links.push(link);
  return link;
}

const title = (link: Link<'overlay'>): string | undefined => link.view?.show.title;

beforeEach(async () => {
  reload.mockReset();
  stored.clear();
  await listen(0);
});
afterEach(async () => {
  for (const link of links) link.close();
  links = [];
  await server.close();
});

test('PAGE-10: a page joins with its key, audience and protocol, and shows the snapshot', async () => {
  const joined = vi.fn();
  server.on('connection', (socket: PageSocket) => {
    joined(socket.handshake.auth);
    socket.emit('snapshot', snapshot('first'));
  });
  const link = open();
  expect(link.status).toBe('connecting');
  expect(link.view).toBeNull();
  await vi.waitFor(() => expect(title(link)).toBe('first'));
  expect(link).toMatchObject({ status: 'live', seq: 1, logId: 'log-a' });
  expect(joined).toHaveBeenCalledWith({
    key: 'a-key',
    audience: 'overlay',
    protocol: 1,
    page: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
  });
});

test('PAGE-11: when the server goes the last view stays, and the page heals when it comes again', async () => {
  server.on('connection', (socket: PageSocket) => void socket.emit('snapshot', snapshot('before')));
  const link = open();
  await vi.waitFor(() => expect(title(link)).toBe('before'));
  await server.close();
  await vi.waitFor(() => expect(link.status).toBe('lost'));
  expect(title(link)).toBe('before');
  await listen(port);
  server.on('connection', (socket: PageSocket) => void socket.emit('snapshot', snapshot('after', { logId: 'log-b' })));
  await vi.waitFor(() => expect(title(link)).toBe('after'), { timeout: 8_000 });
  expect(link).toMatchObject({ status: 'live', logId: 'log-b' });
});

test('WIRE-51: a long snapshot is shown when its last chunk is here, also when the line drops in the middle of one', async () => {
  let joins = 0;
  server.on('connection', (socket: PageSocket) => {
    joins += 1;
    const chunks = chunksOf(snapshot(`join ${joins}, ${'long '.repeat(100)}`), `s${joins}`, 100);
    if (joins > 1) for (const chunk of chunks) socket.emit('chunk', chunk);
    else {
      for (const chunk of chunks.slice(0, 3)) socket.emit('chunk', chunk);
      socket.conn.close();
    }
  });
  const link = open();
  await vi.waitFor(() => expect(title(link)).toMatch(/^join 2, long /), { timeout: 8_000 });
  expect(link).toMatchObject({ status: 'live', seq: 1, logId: 'log-a' });
});

test('PAGE-1: a page that missed a frame asks once for a snapshot and is whole again', async () => {
  const asked = vi.fn();
  server.on('connection', (socket: PageSocket) => {
    socket.on('resync', () => {
      asked();
      socket.emit('snapshot', snapshot('whole', { seq: 9, n: 9 }));
    });
    socket.emit('snapshot', snapshot('first'));
    for (const n of [5, 6, 7]) socket.emit('patch', { logId: 'log-a', from: n - 1, to: n, n, at, ops: [] });
  });
  const link = open();
  await vi.waitFor(() => expect(title(link)).toBe('whole'));
  expect(asked).toHaveBeenCalledTimes(1);
});

test('PAGE-12: a refused key says so, keeps trying slowly, and comes in when it is let in', async () => {
  let refuse = true;
  server.use((_socket, next) => next(refuse ? new Error('unauthorized') : undefined));
  server.on('connection', (socket: PageSocket) => void socket.emit('snapshot', snapshot('in')));
  const link = open();
  await vi.waitFor(() => expect(link.status).toBe('refused'));
  refuse = false;
  await vi.waitFor(() => expect(title(link)).toBe('in'));
});

test('PAGE-3: a page of another protocol reloads once, not for ever', async () => {
  const refused = vi.fn();
  server.use((_socket, next) => {
    refused();
    next(new Error('protocol'));
  });
  const link = open();
  await vi.waitFor(() => expect(refused.mock.calls.length).toBeGreaterThan(2));
  expect(link.status).toBe('outdated');
  expect(reload).toHaveBeenCalledTimes(1);
});

test('PAGE-9: a command whose answer was lost with the line is sent again and answered', async () => {
  const seen: CommandFrame[] = [];
  server.on('connection', (socket: PageSocket) => {
    socket.emit('snapshot', snapshot('live'));
    socket.on('command', (frame, ack) => {
      seen.push(frame);
      if (seen.length === 1) socket.conn.close();
      else ack({ ok: true, seq: 2 });
    });
  });
  const link = open();
  await vi.waitFor(() => expect(link.status).toBe('live'));
  await expect(link.send('victory.fire', { racer: 'actor' })).resolves.toEqual({ ok: true, seq: 2 });
  expect(seen).toEqual([seen[0], seen[0]]);
  expect(seen[0]).toMatchObject({ name: 'victory.fire', input: { racer: 'actor' } });
});
