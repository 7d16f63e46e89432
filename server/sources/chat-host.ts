import type { ChatConfig } from '../../shared/domain/queue/queue-state.ts';
import { toIso } from '../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ChatSink } from '../intake/platform-line.ts';
import { backoff } from './backoff.ts';
import type { SourceLogger } from './source-logger.ts';
import { openTwitchChat, type TwitchChat, type TwitchConnection } from './twitch-chat/twitch-chat.ts';

export interface ChatHostDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'subscribe'>;
  readonly sink: ChatSink;
  readonly logger: SourceLogger;
  /** The wall's milliseconds. */
  readonly now: () => number;
  random(): number;
  onHealth(id: string, view: SourceHealthView | null): void;
  readonly twitch?: TwitchConnection;
}

/** Reads the chats that the settings name, and comes back to each by itself when its connection goes. */
export interface ChatHost {
  start(): void;
  stop(): void;
  /** Tries again now; false = there is no chat with this id. */
  retry(id: string): boolean;
}

interface RunningChat {
  stop(): void;
  retry(): void;
}

const idOf = ({ source, channel }: ChatConfig): string => `${source}-chat:${channel.toLowerCase()}`;

export function createChatHost(deps: ChatHostDeps): ChatHost {
  const { engine } = deps;
  const running = new Map<string, RunningChat>();
  let unsubscribe = (): void => undefined;

  function follow(): void {
    const { show, queue } = engine.state;
    const chats = show.phase === 'on-air' ? queue.settings.chats : [];
    const wanted = new Map(chats.map((chat) => [idOf(chat), chat]));
    for (const [id, chat] of running) {
      if (wanted.has(id)) continue;
      chat.stop();
      running.delete(id);
      deps.onHealth(id, null);
    }
    for (const [id, chat] of wanted) if (!running.has(id)) running.set(id, runChat(id, chat, deps));
  }

  return {
    start: () => {
      unsubscribe = engine.subscribe(({ events }) => {
        if (events.some(({ type }) => type === 'queue.settings-set' || type === 'show.wrapped')) follow();
      });
      follow();
    },
    stop: () => {
      unsubscribe();
      for (const chat of running.values()) chat.stop();
      running.clear();
    },
    retry: (id) => {
      const chat = running.get(id);
      chat?.retry();
      return chat !== undefined;
    },
  };
}

/** One chat for as long as the settings name it: connects, waits, connects again. */
function runChat(id: string, { channel }: ChatConfig, deps: ChatHostDeps): RunningChat {
  const { sink, logger, now, random, onHealth, twitch } = deps;
  let connection: TwitchChat | null = null;
  let waiting: NodeJS.Timeout | null = null;
  let failures = 0;
  let lastOk: number | null = null;

  function tell(state: SourceHealthView['state'], more: Partial<SourceHealthView> = {}): void {
    const at = (time: number | null): string | null => (time === null ? null : toIso(time));
    const rest = { retryAt: null, error: null, budget: null, note: null, ...more };
    onHealth(id, {
      id,
      title: `Twitch chat of ${channel}`,
      accounts: [],
      state,
      since: toIso(now()),
      lastOk: at(lastOk),
      ...rest,
    });
  }

  function connect(): void {
    waiting = null;
    tell('connecting');
    connection = openTwitchChat({
      channel,
      sink,
      logger,
      now,
      ...(twitch === undefined ? {} : { connection: twitch }),
      onLive: () => {
        failures = 0;
        lastOk = now();
        tell('live');
      },
      onLost: (message, code) => {
        connection = null;
        const wait = backoff(code, ++failures, random) ?? 0;
        tell('backoff', { error: { code, message }, retryAt: toIso(now() + wait) });
        logger.warn({ source: id, code, wait: Math.round(wait) }, message);
        waiting = setTimeout(connect, wait).unref();
      },
    });
  }

  connect();
  return {
    stop: () => {
      if (waiting !== null) clearTimeout(waiting);
      connection?.stop();
    },
    retry: () => {
      if (waiting === null) return;
      clearTimeout(waiting);
      connect();
    },
  };
}
