import type { ChatConfig } from '../../shared/domain/queue/chat-config.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ChatSink } from '../intake/platform-line.ts';
import { chatName } from '../../shared/domain/queue/chat-name.ts';
import { runChat, type ChatReach } from './chat/run-chat.ts';
import type { RunningChat } from './chat/running-chat.ts';
import { createGuardedFetch, type GuardedFetch } from './fetch/guarded-fetch.ts';
import { createHostGates, type HostGates } from './host-gates.ts';
import type { PollClock } from './poll-clock.ts';
import type { SourceLogger } from './source-logger.ts';
import type { TwitchConnection } from './twitch-chat/twitch-chat.ts';

export interface ChatHostDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'subscribe'>;
  readonly sink: ChatSink;
  readonly logger: SourceLogger;
  /** The wall's time. */
  readonly clock: PollClock;
  random(): number;
  onHealth(id: string, view: SourceHealthView | null): void;
  readonly gates?: HostGates;
  readonly fetch?: GuardedFetch;
  readonly twitch?: TwitchConnection;
  /** The id of a Social Stream Ninja session; absent = none is known. */
  readonly sessionOf?: (name: string) => string | null;
}

/** Reads the chats that the settings name, and comes back to each by itself when its connection goes. */
export interface ChatHost {
  start(): void;
  stop(): Promise<void>;
  /** The id of a session has changed: who listens to it begins anew. */
  rejoin(session: string): void;
  /** Tries again now; false = there is no chat with this id. */
  retry(id: string): boolean;
}

/** A long thread is larger than a follower count. */
const maxBytes = 4 * 1024 * 1024;

export function createChatHost(deps: ChatHostDeps): ChatHost {
  const { engine, sink, clock, logger, random, onHealth } = deps;
  const guarded = deps.fetch ?? createGuardedFetch({ limits: { maxBytes } });
  const reach: ChatReach = {
    gates: deps.gates ?? createHostGates(),
    guarded,
    queue: () => engine.state.queue,
    twitch: deps.twitch,
    sessionOf: deps.sessionOf ?? (() => null),
  };
  const running = new Map<string, { readonly chat: RunningChat; readonly config: string }>();
  let unsubscribe = (): void => undefined;

  function follow(): void {
    const { show, queue } = engine.state;
    const chats = show.phase === 'on-air' ? queue.settings.chats : [];
    const wanted = new Map(chats.map((config) => [chatName(config).id, config]));
    for (const [id, { chat, config }] of running) {
      if (JSON.stringify(wanted.get(id)) === config) continue;
      chat.stop();
      running.delete(id);
      onHealth(id, null);
    }
    for (const [id, config] of wanted) if (!running.has(id)) run(id, config);
  }

  function run(id: string, config: ChatConfig): void {
    const { title } = chatName(config);
    // One that was stopped may still be about to speak.
    let isMine = (): boolean => true;
    const tell = (view: SourceHealthView): void => {
      if (isMine()) onHealth(id, view);
    };
    const chat = runChat(config, { id, title, sink, clock, logger, random, tell }, reach);
    running.set(id, { chat, config: JSON.stringify(config) });
    isMine = () => running.get(id)?.chat === chat;
  }

  return {
    start: () => {
      unsubscribe = engine.subscribe(({ events }) => {
        if (events.some(({ type }) => type === 'queue.settings-set' || type === 'show.wrapped')) follow();
      });
      follow();
    },
    stop: async () => {
      unsubscribe();
      for (const { chat } of running.values()) chat.stop();
      running.clear();
      await guarded.close();
    },
    rejoin: (session) => {
      const { id } = chatName({ source: 'social-stream', session });
      running.get(id)?.chat.stop();
      running.delete(id);
      follow();
    },
    retry: (id) => {
      const found = running.get(id);
      found?.chat.retry();
      return found !== undefined;
    },
  };
}
