import { createHash, randomBytes } from 'node:crypto';
import { erasedAuthor } from '../../shared/domain/queue/incoming-message.ts';
import type { ShowEvent, ShowEventBody } from '../../shared/domain/show-event.ts';

/** What of a line is somebody's own: it is kept apart from the line, which holds a salted hash of it alone. */
export interface Personal {
  /** The message it belongs to, so that a note goes with its message; null = none. */
  readonly message: string | null;
  /** Whose it is; null where only the message says. */
  readonly author: string | null;
  /** Goes with the content: without it the hash says nothing, not even of a guess. */
  readonly salt: string;
  /** JSON. */
  readonly content: string;
}

export interface SealedLine {
  /** As it stands in the log. */
  readonly payload: object;
  /** Null = nothing of it is anybody's own. */
  readonly personal: Personal | null;
}

/** Takes apart what of an event is somebody's own. */
export function seal(event: ShowEvent): SealedLine {
  const { rest, own, message, author } = divide(event);
  if (own === null) return { payload: rest, personal: null };
  // A note that was taken away says nothing of anybody.
  if (event.type === 'message.noted' && event.payload.note === null) return { payload: event.payload, personal: null };
  const content = JSON.stringify(own);
  const salt = randomBytes(16).toString('hex');
  const payload = { ...withoutMark(rest), sealed: hashOf(salt, content) };
  // A replay of what was erased already: it is erased here too.
  return { payload, personal: author === erasedAuthor ? null : { message, author, salt, content } };
}

/** A payload without the mark that readers of erased lines get. */
const withoutMark = (payload: object): object =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => name !== 'erased'));

/** An event's payload in two: what the log may keep for ever, and what is somebody's own. */
interface Division {
  readonly rest: object;
  readonly own: object | null;
  readonly message: string | null;
  readonly author: string | null;
}

function divide(event: ShowEventBody): Division {
  switch (event.type) {
    case 'message.held': {
      const { author, text, masked, key, url, verdicts, emotes, ...rest } = event.payload;
      const own = { id: author.id, name: author.name, text, masked, key, url, verdicts, emotes };
      return { rest: { ...rest, author: { platform: author.platform } }, own, message: rest.id, author: author.id };
    }
    case 'message.noted': {
      const { note, ...rest } = event.payload;
      return { rest, own: { note }, message: rest.id, author: null };
    }
    case 'author.banned':
    case 'author.unbanned':
      return { rest: {}, own: event.payload, message: null, author: event.payload.authorId };
    case 'author.erased':
      // Whom it erased must not be written down again.
      return { rest: {}, own: null, message: null, author: null };
    default:
      return { rest: event.payload, own: null, message: null, author: null };
  }
}

/** Whether what was kept apart is what a stored payload sealed. */
export function sealHolds(stored: unknown, { salt, content }: Pick<Personal, 'salt' | 'content'>): boolean {
  return typeof stored === 'object' && stored !== null && 'sealed' in stored && stored.sealed === hashOf(salt, content);
}

/**
 * The payload as it stands in the log, from a line that was exported with its seal. Throws where text or name are not those that were
 * sealed; without their salt, they were erased.
 */
export function reseal(event: ShowEventBody, sealed: string | null, salt: string | null): unknown {
  const { rest, own } = divide(event);
  if (sealed === null) return event.type === 'author.erased' ? rest : event.payload;
  if (salt !== null && hashOf(salt, JSON.stringify(own)) !== sealed) throw new Error(notTheRecorded);
  return { ...withoutMark(rest), sealed };
}

const notTheRecorded = 'its text is not the one that was recorded';

const hashOf = (salt: string, content: string): string =>
  createHash('sha256').update(salt).update(content).digest('hex');

/** The payload with what was kept apart, or with what stands for it once it is erased. Throws where the two do not fit. */
export function unseal(type: string, payload: unknown, personal: Pick<Personal, 'salt' | 'content'> | null): unknown {
  if (type === 'author.erased') return { authorId: erasedAuthor };
  if (typeof payload !== 'object' || payload === null || !('sealed' in payload)) return payload;
  const { sealed: _sealed, ...rest } = payload;
  if (personal === null) return erasedPayload(type, rest);
  if (!sealHolds(payload, personal)) throw new Error(notTheRecorded);
  const own = JSON.parse(personal.content) as Record<string, unknown>;
  if (type !== 'message.held') return { ...rest, ...own };
  const { id, name, ...said } = own;
  return { ...rest, ...said, author: { ...authorOf(rest), id, name } };
}

const authorOf = (payload: object): object =>
  'author' in payload && typeof payload.author === 'object' && payload.author !== null ? payload.author : {};

function erasedPayload(type: string, rest: object): object {
  switch (type) {
    case 'message.held':
      return {
        ...rest,
        author: { ...authorOf(rest), id: erasedAuthor, name: '' },
        ...{ text: '', masked: null, key: null, url: null, verdicts: [] },
        erased: true,
      };
    case 'message.noted':
      return { ...rest, note: null };
    default:
      return { ...rest, authorId: erasedAuthor, name: '' };
  }
}
