import type { ChatConfig } from '../../../shared/domain/queue/chat-config.ts';
import { postAddress } from '../../../shared/domain/queue/post-address.ts';

export type ChatKindName = ChatConfig['source'];

/** What is typed for a chat, by field. */
export type ChatDraft = Readonly<Record<string, string>>;

/** One kind of chat: its fields, and how they are read. To add one: its entry here, its words in intake-dock.en.ts. */
export interface ChatKind {
  readonly source: ChatKindName;
  readonly fields: readonly { readonly name: string; readonly example: string; readonly secret?: true }[];
  /** The chat; or the name of the field that is wrong. */
  readonly read: (draft: ChatDraft) => ChatConfig | { readonly wrong: string };
}

const typed = (draft: ChatDraft, field: string): string => (draft[field] ?? '').trim();

/** `https://` may be left out. */
function webAddress(text: string): string | null {
  const whole = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/]+\.[^\s/]+|^https?:\/\/(?:localhost|127\.0\.0\.1)/iu.test(whole) && URL.canParse(whole)
    ? new URL(whole).origin
    : null;
}

export const chatKinds: readonly ChatKind[] = [
  {
    source: 'twitch',
    fields: [{ name: 'channel', example: 'the_actor' }],
    read: (draft) => {
      const channel = typed(draft, 'channel')
        .replace(/^(?:https?:\/\/)?(?:www\.)?twitch\.tv\//iu, '')
        .replace(/^[@#]/u, '');
      return /^\w{1,25}$/.test(channel) ? { source: 'twitch', channel } : { wrong: 'channel' };
    },
  },
  {
    source: 'bluesky',
    fields: [{ name: 'post', example: 'https://bsky.app/profile/…/post/…' }],
    read: (draft) => {
      const post = typed(draft, 'post');
      return postAddress(post) === null ? { wrong: 'post' } : { source: 'bluesky', post };
    },
  },
  {
    source: 'mastodon',
    fields: [
      { name: 'hashtag', example: '#race' },
      { name: 'instance', example: 'https://mastodon.social' },
    ],
    read: (draft) => {
      const hashtag = typed(draft, 'hashtag').replace(/^#/u, '');
      const instance = webAddress(typed(draft, 'instance'));
      if (!/^[\p{L}\p{M}\p{N}_]{1,100}$/u.test(hashtag)) return { wrong: 'hashtag' };
      return instance === null ? { wrong: 'instance' } : { source: 'mastodon', instance, hashtag };
    },
  },
  {
    source: 'social-stream',
    fields: [
      { name: 'session', example: 'show' },
      { name: 'secret', example: '', secret: true },
    ],
    read: (draft) => {
      const session = typed(draft, 'session');
      if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(session)) return { wrong: 'session' };
      return { source: 'social-stream', session };
    },
  },
];

export const kindOf = (source: ChatKindName): ChatKind => {
  const found = chatKinds.find((kind) => kind.source === source);
  if (found === undefined) throw new Error(`no kind of chat is called ${source}`);
  return found;
};
