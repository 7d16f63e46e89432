import { connect } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TwitchConnection } from '../twitch-chat.ts';

/** A server that speaks IRC over websockets as Twitch does, and says what a test gives it. */
export interface IrcServer {
  /** Brings the real client here, over its own transport. */
  readonly connection: TwitchConnection;
  /** Where it listens: a server in another process is brought here by `connectionTo`. */
  readonly port: number;
  /** Sends raw lines to everybody in the channel. */
  say(...lines: readonly string[]): void;
  /** Resolves when so many clients have joined since the start. */
  joined(count: number): Promise<void>;
  /** Cuts every connection off, without a word. */
  cut(): void;
  /** Lets nobody in, or everybody again. */
  refuse(on: boolean): void;
  close(): Promise<void>;
}

export const connectionTo = (port: number): TwitchConnection => ({
  hostName: 'localhost',
  ssl: false,
  connectionOptions: { wsOptions: { createConnection: () => connect(port, '127.0.0.1') } },
});

export async function startIrcServer(channel: string): Promise<IrcServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let joins = 0;
  let refusing = false;
  const waiting: { count: number; resolve: () => void }[] = [];

  const answer = (socket: WebSocket, line: string): void => {
    const [command = '', ...rest] = line.split(' ');
    const send = (...lines: readonly string[]): void => socket.send(lines.map((each) => `${each}\r\n`).join(''));
    if (command === 'CAP' && rest[0] === 'LS')
      send(':tmi.twitch.tv CAP * LS :twitch.tv/tags twitch.tv/commands twitch.tv/membership');
    if (command === 'CAP' && rest[0] === 'REQ') send(`:tmi.twitch.tv CAP * ACK ${rest.slice(1).join(' ')}`);
    if (command === 'NICK') {
      const nick = rest[0] ?? '';
      send(`:tmi.twitch.tv 001 ${nick} :Welcome, GLHF!`, `:tmi.twitch.tv 376 ${nick} :>`);
    }
    if (command === 'PING') send(`:tmi.twitch.tv PONG tmi.twitch.tv ${rest.join(' ')}`);
    if (command === 'JOIN') {
      const state = 'emote-only=0;followers-only=-1;r9k=0;room-id=1;slow=0;subs-only=0';
      send(
        `:justinfan1!justinfan1@justinfan1.tmi.twitch.tv JOIN #${channel}`,
        `@${state} :tmi.twitch.tv ROOMSTATE #${channel}`,
      );
      joins++;
      for (const { count, resolve } of waiting) if (joins >= count) resolve();
    }
  };
  server.on('connection', (socket) => {
    if (refusing) socket.terminate();
    socket.on('message', (data: Buffer) => {
      for (const line of data.toString().split('\r\n')) if (line !== '') answer(socket, line);
    });
  });

  return {
    connection: connectionTo(port),
    port,
    say: (...lines) => {
      for (const client of server.clients) client.send(lines.map((line) => `${line}\r\n`).join(''));
    },
    joined: (count) =>
      new Promise((resolve) => {
        if (joins >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    cut: () => {
      for (const client of server.clients) client.terminate();
    },
    refuse: (on) => {
      refusing = on;
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
