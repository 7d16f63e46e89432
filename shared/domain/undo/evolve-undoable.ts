import type { ShowEvent } from '../show-event.ts';
import type { ShowState, Undoable } from '../show-state.ts';
import { allMessages } from '../queue/message-pages.ts';
import { withoutErased } from '../queue/queue-compensation.ts';
import { compensationFor } from './compensation.ts';

const most = 50;

/** Keeps what people did and could take back. The events of one command are one entry, taken back in reverse order. */
export function evolveUndoable(state: ShowState, event: ShowEvent): readonly Undoable[] {
  if (event.type === 'action.undone') {
    const { seq } = event.payload;
    return state.undoable.filter((entry) => entry.seq !== seq && (entry.cause === null || entry.cause !== event.cause));
  }
  if (event.type === 'messages.expired') return [];
  if (event.type === 'author.erased') return forgotten(state, event.payload.authorId);
  // What a program sent is no action, and what a viewer took back stays taken back.
  if (['system', 'feed', 'viewer'].includes(event.actor.role)) return state.undoable;
  const compensation = compensationFor(state, event);
  if (compensation === null) return state.undoable;
  const last = state.undoable.at(-1);
  if (last !== undefined && event.cause !== null && last.cause === event.cause) {
    // Who puts a message on air finishes the one before: the action is the new one.
    const label = event.type === 'reading.started' ? event.type : last.label;
    return [...state.undoable.slice(0, -1), { ...last, label, compensation: [...compensation, ...last.compensation] }];
  }
  const entry = { seq: event.seq, cause: event.cause, actor: event.actor, label: event.type, compensation };
  return [...state.undoable, entry].slice(-most);
}

function forgotten({ queue, undoable }: ShowState, authorId: string): readonly Undoable[] {
  const theirs = new Set<string>();
  for (const { id, author } of allMessages(queue.messages)) if (author.id === authorId) theirs.add(id);
  return undoable.map((entry) => ({ ...entry, compensation: withoutErased(entry.compensation, authorId, theirs) }));
}
