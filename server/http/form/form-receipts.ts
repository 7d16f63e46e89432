import { createHash } from 'node:crypto';
import { allMessages, findMessage } from '../../../shared/domain/queue/message-pages.ts';
import type { Message, MessageId } from '../../../shared/domain/queue/queue-state.ts';
import type { ShowEngine } from '../../engine/engine-port.ts';

/** More than the state holds: what is older has left it. */
const mostKnown = 40_000;
const mark = 'form:';

/** What a message of the form is known by: a hash, so that nobody who reads the log can act for its sender. */
export const keyOf = (receipt: string): string => mark + hashOf(receipt);

/** Who sent it, as far as a ban and an erasure need to know: a hash of what the browser keeps. No address goes into it. */
export const authorOf = (browser: string): string => mark + hashOf(`browser ${browser}`);

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);

/** Finds the message that belongs to a receipt. */
export interface FormReceipts {
  find(receipt: string): Message | undefined;
  stop(): void;
}

export function createFormReceipts(engine: Pick<ShowEngine, 'state' | 'subscribe'>): FormReceipts {
  const known = new Map<string, MessageId>();
  for (const { key, id } of allMessages(engine.state.queue.messages))
    if (key?.startsWith(mark) === true) known.set(key, id);
  const stop = engine.subscribe(({ events }) => {
    for (const event of events) {
      if (event.type !== 'message.held' || event.payload.key?.startsWith(mark) !== true) continue;
      known.set(event.payload.key, event.payload.id);
      const [oldest] = known.keys();
      if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    }
  });
  return {
    find(receipt) {
      const key = keyOf(receipt);
      const id = known.get(key);
      const message = id === undefined ? undefined : findMessage(engine.state.queue.messages, id);
      // One that was erased has no key any more.
      if (message?.key === key) return message;
      known.delete(key);
      return undefined;
    },
    stop,
  };
}
