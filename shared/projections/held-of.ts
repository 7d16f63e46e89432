import type { MessagePages } from '../domain/queue/message-pages.ts';
import type { QueueState } from '../domain/queue/queue-state.ts';

const counted = new WeakMap<MessagePages[string], Map<string, number>>();

/** How many messages of a platform are held. A page of messages is counted once for as long as it stays as it is. */
export function heldOf(queue: Pick<QueueState, 'messages'>, platform: string): number {
  let sum = 0;
  for (const page of Object.values(queue.messages)) {
    let counts = counted.get(page);
    if (counts === undefined) {
      counts = new Map();
      for (const { phase, author } of Object.values(page))
        if (phase.state === 'held') counts.set(author.platform, (counts.get(author.platform) ?? 0) + 1);
      counted.set(page, counts);
    }
    sum += counts.get(platform) ?? 0;
  }
  return sum;
}
