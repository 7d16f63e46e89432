import type { MessageView } from '../../../shared/projections/queue-view.ts';

export type ListName = 'held' | 'line' | 'closed';
export const listNames: readonly ListName[] = ['held', 'line', 'closed'];

/** The messages by where they stand. */
export interface QueueLists extends Readonly<Record<ListName, readonly MessageView[]>> {
  readonly onAir: MessageView | null;
}

const known = new WeakMap<object, QueueLists>();
const byRank = (a: MessageView, b: MessageView): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** Sorts the messages: held and line as they stand, closed by their end, the newest first. Made once for each view. */
export function queueLists(messages: Readonly<Record<string, MessageView>>): QueueLists {
  let lists = known.get(messages);
  if (lists === undefined) {
    lists = sorted(Object.values(messages));
    known.set(messages, lists);
  }
  return lists;
}

function sorted(messages: readonly MessageView[]): QueueLists {
  const held: MessageView[] = [];
  const line: MessageView[] = [];
  const closed: MessageView[] = [];
  let onAir: MessageView | null = null;
  for (const message of messages) {
    if (message.state === 'held') held.push(message);
    else if (message.state === 'approved') line.push(message);
    else if (message.state === 'reading') onAir = message;
    else closed.push(message);
  }
  return {
    held: held.sort(byRank),
    line: line.sort(byRank),
    closed: closed.sort((a, b) => b.changed - a.changed),
    onAir,
  };
}

/** The list that a message stands in; null = on air. */
export function listOf({ state }: Pick<MessageView, 'state'>): ListName | null {
  return state === 'held' ? 'held' : state === 'approved' ? 'line' : state === 'reading' ? null : 'closed';
}
