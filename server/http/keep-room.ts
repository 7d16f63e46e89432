import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { addressKey } from '../auth/address.ts';

export interface RoomOptions {
  /** Connections that may be open and have not become a websocket. */
  readonly connections: number;
}

/**
 * Bounds the plain connections of an HTTP server without turning anybody away: when there is one too many, the oldest goes of the
 * address that has the most, one that has never asked for anything before one that has. So connections that are merely held open keep
 * no one out. Websockets are bounded by the gateway.
 */
export function keepRoom(server: Server, { connections }: RoomOptions): void {
  // In the order of arrival.
  const open = new Map<Socket, { readonly address: string; asked: boolean }>();

  server.on('connection', (socket: Socket) => {
    if (open.size >= connections) {
      const last = leastMissed();
      if (last !== undefined) open.delete(last);
      last?.destroy();
    }
    open.set(socket, { address: addressKey(socket.remoteAddress), asked: false });
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request: IncomingMessage) => {
    const entry = open.get(request.socket);
    if (entry !== undefined) entry.asked = true;
  });
  server.on('upgrade', (request: IncomingMessage) => {
    open.delete(request.socket);
  });

  function leastMissed(): Socket | undefined {
    const held = new Map<string, number>();
    for (const { address } of open.values()) held.set(address, (held.get(address) ?? 0) + 1);
    const most = Math.max(...held.values());
    const crowd = [...open].filter(([, { address }]) => held.get(address) === most);
    return (crowd.find(([, { asked }]) => !asked) ?? crowd[0])?.[0];
  }
}
