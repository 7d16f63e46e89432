import type { MessageView } from '../../../shared/projections/queue-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import type { MessageAction } from './message-actions.ts';
import { listOf, queueLists } from './queue-lists.ts';

/** What is done by the dock: an action on a message, or all of its author deleted. */
export type DockAction = MessageAction | 'erase';

/** The list that a message stands in; none on air. */
export function listWith(message: MessageView, { messages }: ModeratorView): readonly MessageView[] {
  const name = listOf(message);
  return name === null ? [] : queueLists(messages)[name];
}

/** How many are held, for readers of the screen. */
export const toldHeld = (view: ModeratorView | null): string =>
  view === null ? '' : words.nowHeld(view.queue.counts.held);

/** What readers of the screen are told once an action is done: what came of it, and where the message or the list stands now. */
export function toldOf(action: DockAction, after: MessageView | undefined, view: ModeratorView | null): string {
  if ((action === 'up' || action === 'down') && after !== undefined && view !== null) {
    const list = listWith(after, view);
    return `${words.did[action]} ${words.nowPlace(list.findIndex(({ id }) => id === after.id) + 1, list.length)}`;
  }
  return `${doneWords(action, after)} ${toldHeld(view)}`;
}

function doneWords(action: DockAction, after: MessageView | undefined): string {
  if (action === 'erase') return words.erased;
  if (action === 'approve' && after?.state === 'held') return words.screenedNow;
  return action === 'pin' && after?.pinned === false ? words.unpinned : words.did[action];
}
