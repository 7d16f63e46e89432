import { second, type Duration, type Instant } from '../../lib/instant.ts';
import { skeleton } from '../../lib/text/skeleton.ts';
import { messageAt } from './message-pages.ts';
import type { AuthorId, Message, QueueState, TakenBy } from './queue-state.ts';

/** How many messages back floods, repeats and known authors are looked for. */
const lookBack = 256;
const floodWindow: Duration = 30 * second;
/** Without a platform's id, the same words of the same author so close together are one message. */
const sameWithin: Duration = 2 * second;

/** What is compared with the messages before it. */
export interface Newcomer {
  readonly authorId: AuthorId;
  /** Clean. */
  readonly text: string;
  readonly takenBy: TakenBy;
  readonly at: Instant;
  readonly key?: string | undefined;
}

export interface Past {
  /** Messages of this author within the last half minute. */
  readonly recent: number;
  /** How often the same text came. */
  readonly repeats: number;
  readonly isKnown: boolean;
  readonly isRepeatDelivery: boolean;
}

/** What the messages up to `last` say of a newcomer. */
export function pastOf(queue: QueueState, newcomer: Newcomer, last = queue.taken): Past {
  const words = skeleton(newcomer.text);
  const { key } = newcomer;
  let [recent, repeats, isKnown, isRepeatDelivery] = [0, 0, false, false];
  for (let number = last; number > Math.max(0, last - lookBack); number--) {
    const message = messageAt(queue.messages, number);
    if (message === undefined || message.erased) continue;
    const apart = Math.abs(newcomer.at - message.at);
    const own = message.author.id === newcomer.authorId;
    if (own) isKnown = true;
    if (own && apart <= floodWindow) recent++;
    if (key !== undefined && message.key === key) isRepeatDelivery = true;
    if (skeletonOf(message) !== words) continue;
    const withoutKey = key === undefined || message.key === null;
    if (own && withoutKey && apart <= sameWithin && newcomer.takenBy === message.takenBy) isRepeatDelivery = true;
    else repeats++;
  }
  return { recent, repeats, isKnown, isRepeatDelivery };
}

const skeletons = new WeakMap<Message, string>();

/** Each message is compared with hundreds that follow it: what it is compared by is made once. */
function skeletonOf(message: Message): string {
  let words = skeletons.get(message);
  if (words === undefined) {
    words = skeleton(message.text);
    skeletons.set(message, words);
  }
  return words;
}
