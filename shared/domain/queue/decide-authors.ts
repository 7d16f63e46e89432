import { toIso } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { known } from './decide-messages.ts';
import { erasedAuthor, shownName } from './incoming-message.ts';
import { allMessages } from './message-pages.ts';
import type { Author, AuthorId, Message, RetractedBy } from './queue-state.ts';

/** Nothing more of this author is taken, and what is open is retracted. */
export function decideBan(draft: Draft, input: CommandInputs['author.ban']): Result<void, Rejection> {
  const found = authorIn(draft, input);
  if (!found.ok) return found;
  const { id: authorId, name } = found.value;
  if (draft.state.queue.banned.some(({ id }) => id === authorId))
    return fail(reject('wrong-state', 'This author is banned already.'));
  draft.emit({ type: 'author.banned', payload: { authorId, name } });
  retractAll(draft, (message) => message.author.id === authorId, 'ban');
  return ok(undefined);
}

export function decideUnban(draft: Draft, authorId: AuthorId): Result<void, Rejection> {
  if (!draft.state.queue.banned.some(({ id }) => id === authorId))
    return fail(reject('unknown-author', 'This author is not banned.'));
  draft.emit({ type: 'author.unbanned', payload: { authorId } });
  return ok(undefined);
}

/** Name and text of everything this author sent are deleted for good; what is open leaves first. */
export function decideErase(draft: Draft, input: CommandInputs['author.erase']): Result<void, Rejection> {
  const found = authorIn(draft, input);
  if (!found.ok) return found;
  const authorId = found.value.id;
  const by = draft.ctx.actor.role === 'viewer' ? 'author' : 'person';
  retractAll(draft, (message) => message.author.id === authorId, by);
  draft.emit({ type: 'author.erased', payload: { authorId } });
  return ok(undefined);
}

/** Names and texts of a show that is over have been kept for as long as was promised. */
export function decideExpiry(draft: Draft): Result<void, Rejection> {
  if (draft.state.show.phase !== 'wrapped')
    return fail(reject('wrong-state', 'The show is not over: its messages are in use.'));
  draft.emit({ type: 'messages.expired', payload: {} });
  return ok(undefined);
}

/** A platform's deletion, time-out, ban or cleared chat. What nobody took leaves no trace. */
export function decidePlatformRetraction(
  draft: Draft,
  input: CommandInputs['message.platform-retract'],
): Result<void, Rejection> {
  const isMeant = (message: Message): boolean =>
    'key' in input
      ? message.key === input.key
      : 'authorId' in input
        ? message.author.id === input.authorId
        : message.author.platform === input.platform;
  retractAll(draft, isMeant, 'platform');
  return ok(undefined);
}

/** Also what has had its end: that it was taken back is on record. */
function retractAll(draft: Draft, isMeant: (message: Message) => boolean, by: RetractedBy): void {
  const at = toIso(draft.ctx.now);
  for (const message of allMessages(draft.state.queue.messages)) {
    if (message.retractedAt === null && isMeant(message))
      draft.emit({ type: 'message.retracted', payload: { id: message.id, by, at } });
  }
}

function authorIn(
  draft: Draft,
  input: { readonly messageId: string } | { readonly authorId: string },
): Result<Pick<Author, 'id' | 'name'>, Rejection> {
  if ('messageId' in input) {
    const found = known(draft, input.messageId);
    if (!found.ok) return found;
    if (found.value.author.id === erasedAuthor)
      return fail(reject('unknown-author', 'The author of this message was erased.'));
    return ok(found.value.author);
  }
  const { authorId } = input;
  if (authorId === erasedAuthor) return fail(reject('unknown-author', 'There is no such author.'));
  for (const { author } of allMessages(draft.state.queue.messages)) if (author.id === authorId) return ok(author);
  return ok({ id: authorId, name: shownName(authorId) });
}
