import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PlatformLine } from '../../intake/platform-line.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { htmlText } from '../html/html-text.ts';

const word = z.union([z.string().max(500), z.number()]).nullish();
const flag = z.unknown().optional();

/** A message of a Social Stream Ninja session, as far as it is used: it has many more members. */
const messageSchema = z.object({
  chatname: z.string().min(1).max(2_000),
  chatmessage: z.string().max(100_000).nullish(),
  type: z.string().max(100).nullish(),
  id: word,
  userid: word,
  timestamp: word,
  textonly: flag,
  event: flag,
  private: flag,
  reflection: flag,
  bot: flag,
  mod: flag,
  moderator: flag,
  host: flag,
  hasDonation: flag,
});

const deletionSchema = z.object({
  chatname: z.string().max(2_000).nullish(),
  type: z.string().max(100).nullish(),
  id: word,
  userid: word,
});

/** What a session's message says of a person's line. */
export interface SessionLine {
  readonly line: PlatformLine;
  /** The session's own number for it; null = none. */
  readonly number: string | null;
}

/** What a session takes back: one line by its number, or everything of a person, on one platform or on all. */
export interface SessionDeletion {
  readonly number: string | null;
  readonly platform: string | null;
  readonly name: string | null;
  readonly userId: string | null;
}

export type SessionMessage =
  | ({ readonly kind: 'line' } & SessionLine)
  | ({ readonly kind: 'deletion' } & SessionDeletion)
  /** Events, echoes, bots, private messages, and whatever else a session carries. */
  | { readonly kind: 'other' };

const other: SessionMessage = { kind: 'other' };

/** Reads what the relay sends; never throws. `via` names the session. */
export function readSessionMessage(text: string, via: string, now: Instant): SessionMessage {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return other; // the relay also talks to its own pages
  }
  if (typeof content !== 'object' || content === null) return other;
  if ('delete' in content) return deletionOf(content.delete);
  const parsed = messageSchema.safeParse(content);
  return parsed.success ? lineOf(parsed.data, via, now) : other;
}

function lineOf(message: z.infer<typeof messageSchema>, via: string, now: Instant): SessionMessage {
  const { chatname, chatmessage, type, id, userid, timestamp, textonly } = message;
  if ([message.event, message.private, message.reflection, message.bot].some(isSet)) return other;
  const source = platformOf(type) ?? 'social-stream';
  const said = chatmessage ?? '';
  const text = isSet(textonly) ? said : htmlText(said);
  if (text.trim() === '') return other;
  const name = isSet(textonly) ? chatname : htmlText(chatname);
  const number = wordOf(id);
  const user = wordOf(userid);
  const at = Number(timestamp);
  return {
    kind: 'line',
    number,
    line: {
      source,
      via,
      id: number === null ? undefined : keyOf(number, name, text),
      author: { id: user ?? nameId(name), name },
      text,
      at: Number.isFinite(at) && at > 1e12 && at <= now ? at : now,
      origin: isSet(message.hasDonation) ? 'donation' : 'chat',
      isReply: false,
      trusted: [message.mod, message.moderator, message.host].some(isSet) ? true : undefined,
    },
  };
}

function deletionOf(content: unknown): SessionMessage {
  const parsed = deletionSchema.safeParse(content);
  if (!parsed.success) return other;
  const { chatname, type, id, userid } = parsed.data;
  const [number, platform, userId] = [wordOf(id), platformOf(type), wordOf(userid)];
  const name = chatname ? htmlText(chatname) : null;
  return number === null && name === null && userId === null
    ? other
    : { kind: 'deletion', number, platform, name, userId };
}

/** Where a person has no id on their platform, the name must do. */
export const nameId = (name: string): string => `name:${name.trim().toLowerCase()}`;

/** The part of a key that a deletion knows. */
export const keyStart = (number: string): string => `ssn-${number}-`;

/** A session counts its messages from a number by chance, anew at each start: the words tell two with the same number apart. */
const keyOf = (number: string, name: string, text: string): string =>
  `${keyStart(number)}${createHash('sha256').update(`${name}\n${text}`).digest('base64url').slice(0, 12)}`;

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '' && value !== 0;
const wordOf = (value: string | number | null | undefined): string | null => {
  const text = String(value ?? '').trim();
  return text === '' ? null : text.slice(0, 150);
};
/** A platform's name is shown and compared: only a plain word is one. */
const platformOf = (type: string | null | undefined): string | null => {
  const name = type?.trim().toLowerCase() ?? '';
  return /^[a-z0-9][a-z0-9._-]{0,31}$/.test(name) ? name : null;
};
