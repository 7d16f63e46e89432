import { STATUS_CODES, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { isLoopback } from '../auth/address.ts';
import type { RequestGuard } from '../http/request-guard.ts';
import type { Connection, Connections } from './connections.ts';

/** The one way to a websocket: guard, path, limits, and only then the engine. */
export interface UpgradeDoor {
  /** The connection that a request opened; null once it has gone. */
  connectionOf(request: IncomingMessage): Connection | null;
  close(): void;
}

export interface UpgradeDoorDeps {
  readonly httpServer: HttpServer;
  readonly guard: RequestGuard;
  readonly connections: Connections;
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly onRefused: (reason: string) => void;
}

const path = '/socket.io/';

/** A new websocket of the wire's own version. Long polling does not exist, so there is no session that an upgrade could belong to. */
function opensSocket(request: IncomingMessage): boolean {
  const [target, query = ''] = (request.url ?? '').split('?');
  const asked = new URLSearchParams(query);
  return target === path && asked.get('transport') === 'websocket' && asked.get('EIO') === '4' && !asked.has('sid');
}

function refuse(socket: Duplex, status: number): void {
  const text = STATUS_CODES[status] ?? 'Refused';
  if (socket.writable) socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  // One that does not close its side is not waited for.
  socket.once('finish', () => socket.destroy());
}

export function createUpgradeDoor(deps: UpgradeDoorDeps): UpgradeDoor {
  const open = new WeakMap<IncomingMessage, Connection>();

  function turnAway(socket: Duplex, status: number, reason: string): void {
    deps.onRefused(reason);
    refuse(socket, status);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until the engine listens, an error on this socket is nobody's; it must not end the process.
    socket.on('error', () => socket.destroy());
    const refusal = deps.guard.check(request, 'upgrade');
    if (refusal !== null) return turnAway(socket, refusal.status, refusal.reason);
    if (!opensSocket(request)) return turnAway(socket, 400, 'not-a-socket');
    const connection: Connection = {
      address: deps.guard.addressOf(request),
      local: isLoopback(request.socket.remoteAddress),
      end: () => socket.destroy(),
    };
    open.set(request, connection);
    socket.once('close', () => {
      open.delete(request);
      deps.connections.leave(connection);
    });
    deps.connections.arrive(connection);
    deps.accept(request, socket, head);
  }

  deps.httpServer.on('upgrade', upgrade);
  return {
    connectionOf: (request) => open.get(request) ?? null,
    close: () => deps.httpServer.off('upgrade', upgrade),
  };
}
