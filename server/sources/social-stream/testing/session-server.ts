import { type WebSocket, WebSocketServer } from 'ws';

/** A relay that speaks Social Stream Ninja's websocket API: sessions, joined by address or by message, and channels. */
export interface SessionServer {
  readonly url: string;
  /** What the extension sends into a session, on the channel of chat. */
  say(session: string, ...messages: readonly unknown[]): void;
  /** Sends as it is to everybody. */
  raw(data: string | Buffer): void;
  /** Resolves when so many have joined the session since the start. */
  joined(session: string, count: number): Promise<void>;
  /** Everything that listeners said. */
  readonly heard: readonly string[];
  /** Addresses that were asked for. */
  readonly paths: readonly string[];
  cut(): void;
  close(): Promise<void>;
}

export async function startSessionServer(): Promise<SessionServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const members = new Map<WebSocket, { readonly session: string; readonly channel: number }>();
  const joins = new Map<string, number>();
  const heard: string[] = [];
  const paths: string[] = [];
  let tell = (): void => undefined;

  const join = (socket: WebSocket, session: string, channel: number): void => {
    members.set(socket, { session, channel });
    joins.set(session, (joins.get(session) ?? 0) + 1);
    tell();
  };
  server.on('connection', (socket, request) => {
    const url = request.url ?? '/';
    paths.push(url);
    const [, verb, session, channel] = url.split('/');
    if (verb === 'join' && session !== undefined) join(socket, session, Number(channel ?? 1));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => members.delete(socket));
    socket.on('message', (data: Buffer) => {
      heard.push(data.toString());
      const wish = JSON.parse(data.toString()) as { join?: string; in?: number };
      if (wish.join !== undefined) join(socket, wish.join, wish.in ?? 1);
    });
  });

  return {
    url: `ws://127.0.0.1:${String(port)}`,
    heard,
    paths,
    say: (session, ...messages) => {
      for (const [socket, member] of members)
        if (member.session === session && member.channel === 4)
          for (const message of messages) socket.send(JSON.stringify(message));
    },
    raw: (data) => {
      for (const socket of server.clients) socket.send(data);
    },
    joined: async (session, count) => {
      while ((joins.get(session) ?? 0) < count) await new Promise<void>((resolve) => (tell = resolve));
    },
    cut: () => {
      for (const socket of server.clients) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
}
