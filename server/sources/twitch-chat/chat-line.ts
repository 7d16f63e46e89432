import type { ChatMessage, ChatUser, UserNotice } from '@twurple/chat';
import { emoteId, type Emote } from '../../../shared/domain/queue/emotes.ts';
import type { PlatformLine } from '../../intake/platform-line.ts';
import type { Instant } from '../../../shared/lib/instant.ts';

export const platform = 'twitch';

/** A line as Twitch sends it. A server that is not Twitch's own sends no ids and no times: then the login must do. */
export function lineOf(login: string, text: string, message: ChatMessage, action: boolean, now: Instant): PlatformLine {
  return {
    ...said(login, message.userInfo, message.id, message.date, now),
    text,
    origin: action ? 'action' : message.isReply ? 'reply' : 'chat',
    isReply: message.isReply,
    firstTime: message.tags.has('first-msg') ? message.isFirst : undefined,
    emotes: emotesOf(text, message.emoteOffsets),
  };
}

const mostEmotes = 30;

/** Each emote once, by the word at its first place. Twitch counts code points. */
function emotesOf(text: string, offsets: ReadonlyMap<string, readonly string[]>): readonly Emote[] | undefined {
  if (offsets.size === 0) return undefined;
  const letters = Array.from(text);
  return [...offsets].slice(0, mostEmotes).flatMap(([id, [place = '']]) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(place) ?? [];
    const name = letters.slice(Number(from), Number(to) + 1).join('');
    return emoteId.test(id) && /^\S{1,100}$/u.test(name) ? [{ id, name }] : [];
  });
}

/** What somebody writes along with a subscription, an announcement and the like; null where they wrote nothing. */
export function noticeLine(notice: UserNotice, now: Instant): PlatformLine | null {
  const { text, userInfo } = notice;
  if (text === undefined || text === '') return null;
  const kind = notice.tags.get('msg-id') ?? 'notice';
  return { ...said(userInfo.userName, userInfo, notice.id, notice.date, now), text, origin: kind, isReply: false };
}

function said(login: string, user: ChatUser, id: string | undefined, date: Date, now: Instant) {
  const at = date.getTime();
  return {
    source: platform,
    id: id === '' ? undefined : id,
    author: { id: userIdOf(user) ?? `login:${login}`, name: user.displayName || login },
    at: Number.isFinite(at) ? at : now,
    trusted: user.isMod || user.isBroadcaster,
  };
}

/** Twurple's type says that there is always one; a server without Twitch's tags sends none. */
function userIdOf(user: ChatUser): string | undefined {
  const id: string | undefined = user.userId;
  return id === '' ? undefined : id;
}
