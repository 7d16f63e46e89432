import { backoff } from '../backoff.ts';
import type { SourceErrorCode } from '../source.ts';
import { createChatHealth } from './chat-health.ts';
import type { RunningChat, RunningChatDeps } from './running-chat.ts';

/** What a connection tells of its life. */
export interface ConnectionEvents {
  /** Lines come from now on. `note`: one line for the operator. */
  readonly onLive: (note?: string) => void;
  /** It is gone, or never came about, and will not come back by itself. Called once. */
  readonly onLost: (reason: string, code: SourceErrorCode) => void;
}

/** One connection to a chat, from its opening to its end. */
export interface ChatConnection {
  stop(): void;
}

/** A chat that is a connection: connects, waits, connects again. */
export function runConnectedChat(
  deps: RunningChatDeps,
  open: (events: ConnectionEvents) => ChatConnection,
): RunningChat {
  const { clock, random } = deps;
  const health = createChatHealth(deps);
  let connection: ChatConnection | null = null;
  let cancelWait: (() => void) | null = null;
  let waiting = false;
  let failures = 0;
  let stopped = false;

  function connect(): void {
    cancelWait = null;
    waiting = false;
    health.connecting();
    connection = open({
      onLive: (note) => {
        failures = 0;
        health.live(note ?? null);
      },
      onLost: (message, code) => {
        if (stopped) return;
        connection = null;
        const wait = backoff(code, ++failures, random);
        const retryAt = wait === null ? null : clock.now() + wait;
        waiting = true;
        health.troubled({ code, message, retryAt });
        if (retryAt !== null) cancelWait = clock.schedule(retryAt, connect);
      },
    });
  }

  connect();
  return {
    stop: () => {
      stopped = true;
      cancelWait?.();
      connection?.stop();
    },
    retry: () => {
      if (!waiting || stopped) return;
      cancelWait?.();
      connect();
    },
  };
}
