import { initialQueue } from './default-queue.ts';
import { evolveQueue } from './evolve-queue.ts';
import { allMessages, findMessage, withMessage } from './message-pages.ts';
import type { Message } from './queue-state.ts';
import type { ShowEvent } from '../show-event.ts';

/**
 * Every message of the show with where it stands at the end, in the order in which they came: the running state keeps only the
 * newest of those that had their end.
 */
export class MessageLedger {
  readonly #messages = new Map<string, Message>();

  /** Takes the next event of the log. */
  add(event: ShowEvent): void {
    if (event.type === 'message.held') {
      for (const message of allMessages(evolveQueue(initialQueue, event).messages))
        this.#messages.set(message.id, message);
    } else if ('id' in event.payload) {
      const before = this.#messages.get(event.payload.id);
      if (before !== undefined) this.#messages.set(before.id, this.#after(before, event));
    }
  }

  /** By the same fold as the running state, over a queue of this one message. */
  #after(before: Message, event: ShowEvent): Message {
    const queue = { ...initialQueue, messages: withMessage({}, before) };
    return findMessage(evolveQueue(queue, event).messages, before.id) ?? before;
  }

  messages(): IterableIterator<Message> {
    return this.#messages.values();
  }
}
