import type { ChatMessage, ChatUser, UserNotice } from '@twurple/chat';
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
  };
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
