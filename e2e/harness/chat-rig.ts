import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from '../../server/create-server.ts';
import { startIrcServer, type IrcServer } from '../../server/sources/twitch-chat/testing/irc-server.ts';
import type { Links } from './server-process.ts';

/** The product's server, reading a chat that a test speaks in. */
export interface ChatRig {
  readonly url: string;
  readonly links: Pick<Links, 'control' | 'moderator' | 'keys'>;
  readonly chat: IrcServer;
  stop(): Promise<void>;
}

export async function startChatRig(channel: string): Promise<ChatRig> {
  const chat = await startIrcServer(channel);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tickertape-chat-'));
  const server = await createServer({ dataDir, port: 0, twitch: chat.connection });
  const { port } = await server.start();
  const { keys } = server.keyring.links();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    links: { control: `${url}/control#k=${keys.control}`, moderator: `${url}/control#k=${keys.moderator}`, keys },
    chat,
    stop: async () => {
      await server.stop();
      await chat.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A line of the chat, as Twitch sends it. */
export const chatLine = (channel: string, id: string, user: string, text: string): string =>
  `@id=${id};user-id=${user};display-name=${user};tmi-sent-ts=${Date.now()} :${user}!${user}@${user}.tmi.twitch.tv PRIVMSG #${channel} :${text}`;
