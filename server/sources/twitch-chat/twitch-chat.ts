import { ChatClient, type ChatClientOptions, LogLevel, UserNotice } from '@twurple/chat';
import type { ChatSink } from '../../intake/platform-line.ts';
import type { Duration, Instant } from '../../../shared/lib/instant.ts';
import { second } from '../../../shared/lib/instant.ts';
import type { SourceLogger } from '../source-logger.ts';
import { lineOf, noticeLine, platform } from './chat-line.ts';

/** Where to connect; absent = Twitch itself. */
export type TwitchConnection = Pick<ChatClientOptions, 'hostName' | 'ssl' | 'webSocket' | 'connectionOptions'>;

export interface TwitchChatDeps {
  readonly channel: string;
  readonly sink: ChatSink;
  readonly logger: SourceLogger;
  readonly now: () => Instant;
  /** In the channel: lines come from now on. */
  readonly onLive: () => void;
  /** The connection is gone, or never came about, and will not come back by itself. Called once. */
  readonly onLost: (reason: string, code: 'network' | 'timeout' | 'not-found') => void;
  readonly connection?: TwitchConnection;
  /** A connection that has not joined by then has failed. */
  readonly patience?: Duration;
}

/** One connection to a Twitch channel without a login, from joining it to losing it. */
export interface TwitchChat {
  stop(): void;
}

export function openTwitchChat(deps: TwitchChatDeps): TwitchChat {
  const { channel, sink, logger, now, onLive, onLost, connection = {}, patience = 30 * second } = deps;
  const client = new ChatClient({
    channels: [channel],
    ...connection,
    logger: {
      minLevel: LogLevel.ERROR,
      custom: (_level, text) => {
        logger.warn({ channel, said: text }, 'the Twitch client is in trouble');
      },
    },
  });
  let ended = false;
  let live = false;

  function end(): boolean {
    if (ended) return false;
    ended = true;
    clearTimeout(timer);
    // Ends the client's own attempts to come back too: when to try again is decided here.
    client.quit();
    return true;
  }
  const lose = (reason: string, code: 'network' | 'timeout' | 'not-found'): void => {
    if (end()) onLost(reason, code);
  };
  const timer = setTimeout(() => {
    lose(`no answer from the chat of "${channel}" within ${patience / second} s`, 'timeout');
  }, patience);

  const line = (login: string, text: string, message: Parameters<typeof lineOf>[2], action: boolean): void => {
    if (!ended) sink.lines([lineOf(login, text, message, action, now())]);
  };
  client.onMessage((_channel, login, text, message) => line(login, text, message, false));
  client.onAction((_channel, login, text, message) => line(login, text, message, true));
  client.irc.onTypedMessage(UserNotice, (notice) => {
    const said = noticeLine(notice, now());
    if (said !== null && !ended) sink.lines([said]);
  });
  client.onMessageRemove((_channel, id) => sink.retract({ source: platform, id }));
  const takeBack = (login: string, targetUserId: string | null): void =>
    sink.retract({ source: platform, authorId: targetUserId ?? `login:${login}` });
  client.onTimeout((_channel, login, _seconds, message) => takeBack(login, message.targetUserId));
  client.onBan((_channel, login, message) => takeBack(login, message.targetUserId));
  client.onChatClear(() => sink.retract({ source: platform, all: true }));
  client.onJoin(() => {
    clearTimeout(timer);
    live = true;
    if (!ended) onLive();
  });
  client.onJoinFailure((_channel, reason) => {
    // The client also waits for a word that only Twitch's own servers say.
    if (!live) lose(`Twitch does not let us into "${channel}": ${reason}`, 'not-found');
  });
  client.onDisconnect((_manually, reason) =>
    lose(`the connection was lost${reason ? `: ${reason.message}` : ''}`, 'network'),
  );
  client.connect();
  return { stop: () => void end() };
}
