import { createHash, randomBytes } from 'node:crypto';
import { erasedAuthor } from '../../shared/domain/queue/incoming-message.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';

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
  readonly payload: Readonly<Record<string, unknown>>;
  /** Null = nothing of it is anybody's own. */
  readonly personal: Personal | null;
}

/** Takes apart what of an event is somebody's own. */
export function seal(event: ShowEvent): SealedLine {
  switch (event.type) {
    case 'message.held': {
      const { author, text, masked, key, url, verdicts, ...rest } = event.payload;
      const content = { id: author.id, name: author.name, text, masked, key, url, verdicts };
      return apart({ ...rest, author: { platform: author.platform } }, rest.id, author.id, content);
    }
    case 'message.noted': {
      const { note, ...rest } = event.payload;
      return note === null ? whole(event) : apart(rest, rest.id, null, { note });
    }
    case 'author.banned':
      return apart({}, null, event.payload.authorId, event.payload);
    case 'author.unbanned':
      return apart({}, null, event.payload.authorId, event.payload);
    case 'author.erased':
      // Whom it erased must not be written down again.
      return { payload: {}, personal: null };
    default:
      return whole(event);
  }
}

const whole = (event: ShowEvent): SealedLine => ({ payload: event.payload, personal: null });

function apart(payload: object, message: string | null, author: string | null, own: object): SealedLine {
  const content = JSON.stringify(own);
  const salt = randomBytes(16).toString('hex');
  return { payload: { ...payload, sealed: hashOf(salt, content) }, personal: { message, author, salt, content } };
}

const hashOf = (salt: string, content: string): string =>
  createHash('sha256').update(salt).update(content).digest('hex');

/** The payload with what was kept apart, or with what stands for it once it is erased. Throws where the two do not fit. */
export function unseal(type: string, payload: unknown, personal: Pick<Personal, 'salt' | 'content'> | null): unknown {
  if (type === 'author.erased') return { authorId: erasedAuthor };
  if (typeof payload !== 'object' || payload === null || !('sealed' in payload)) return payload;
  const { sealed, ...rest } = payload;
  if (personal === null) return erasedPayload(type, rest);
  if (hashOf(personal.salt, personal.content) !== sealed) throw new Error('its text is not the one that was recorded');
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
