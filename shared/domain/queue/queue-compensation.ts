import { toIso } from '../../lib/instant.ts';
import type { ShowEvent, ShowEventBody } from '../show-event.ts';
import { erasedAuthor } from './incoming-message.ts';
import { findMessage } from './message-pages.ts';
import type { Message, QueueState } from './queue-state.ts';

/** The events that would take a queue event back, seen from the queue before it; null for what cannot be taken back. */
export function queueCompensation(before: QueueState, event: ShowEvent): readonly ShowEventBody[] | null {
  switch (event.type) {
    case 'message.held':
      return [{ type: 'message.retracted', payload: { id: event.payload.id, by: 'undo', at: event.at } }];
    case 'message.screened':
    case 'message.approved':
    case 'message.rejected':
    case 'message.returned':
    case 'message.skipped':
    case 'message.moved':
    case 'message.retracted':
    case 'reading.started':
    case 'reading.finished':
      return restored(before, event.payload.id, event.seq);
    case 'message.noted':
      return asBefore(before, event, ({ id, note }) => ({ type: 'message.noted', payload: { id, note } }));
    case 'message.tagged':
      return asBefore(before, event, ({ id, tags }) => ({ type: 'message.tagged', payload: { id, tags } }));
    case 'message.pinned':
      return asBefore(before, event, ({ id, pinned }) => ({ type: 'message.pinned', payload: { id, on: pinned } }));
    case 'author.banned':
      return event.payload.authorId === erasedAuthor
        ? []
        : [{ type: 'author.unbanned', payload: { authorId: event.payload.authorId } }];
    case 'author.unbanned': {
      const author = before.banned.find(({ id }) => id === event.payload.authorId);
      if (author === undefined) return [];
      return [{ type: 'author.banned', payload: { authorId: author.id, name: author.name } }];
    }
    case 'queue.settings-set':
      return [{ type: 'queue.settings-set', payload: { settings: before.settings } }];
    default:
      return null;
  }
}

function asBefore(
  queue: QueueState,
  event: { readonly payload: { readonly id: string } },
  back: (message: Message) => ShowEventBody,
): readonly ShowEventBody[] | null {
  const message = findMessage(queue.messages, event.payload.id);
  return message === undefined ? null : [back(message)];
}

function restored(queue: QueueState, id: string, after: number): readonly ShowEventBody[] | null {
  const message = findMessage(queue.messages, id);
  if (message === undefined) return null;
  const { rank, phase, retractedAt, changed } = message;
  const payload = { id, after, changed, rank, phase, retractedAt: retractedAt === null ? null : toIso(retractedAt) };
  return [{ type: 'message.restored', payload }];
}

/** Undo must not bring back whom an erasure took out: neither their id nor a note about what they wrote. */
export function withoutErased(
  compensation: readonly ShowEventBody[],
  authorId: string,
  messages: ReadonlySet<string>,
): readonly ShowEventBody[] {
  return compensation.flatMap((event): readonly ShowEventBody[] => {
    if (event.type === 'author.banned' || event.type === 'author.unbanned')
      return event.payload.authorId === authorId ? [] : [event];
    if (event.type === 'message.noted' && messages.has(event.payload.id))
      return [{ type: event.type, payload: { ...event.payload, note: null } }];
    return [event];
  });
}
