import type { IntakeRules } from '../../shared/domain/queue/queue-state.ts';
import type { ChatKindName } from '../components/dock-intake/chat-kinds.ts';

/** The words of the intake dock. */
export const intakeDockWords = {
  chats: 'Chats that are read',
  none: 'No chat is read yet. Messages also come by the form, by programs, and typed in.',
  add: 'Add a chat',
  kind: 'Where',
  kinds: {
    twitch: 'Twitch chat',
    bluesky: 'Bluesky replies',
    mastodon: 'Mastodon hashtag',
    'social-stream': 'Social Stream Ninja',
  } satisfies Record<ChatKindName, string>,
  kindHints: {
    twitch: 'Every line of a channel’s chat. No login; deletions and bans take messages back.',
    bluesky: 'The replies to your announcement post. No login.',
    mastodon: 'What is posted under a hashtag, as one server sees it. No login.',
    'social-stream': 'All the chats of your own Social Stream Ninja session: YouTube, Kick, TikTok and a hundred more.',
  } satisfies Record<ChatKindName, string>,
  fields: {
    channel: 'Channel',
    post: 'Address of the post',
    hashtag: 'Hashtag',
    instance: 'Server',
    session: 'A name for the session',
    secret: 'Session id, or the address of its dock page',
  } as Readonly<Record<string, string>>,
  fieldHints: {
    session: 'Small letters, digits and -. It is shown; the id is not.',
    secret: 'Kept on the server, and shown nowhere. Leave it empty if it was given before.',
  } as Readonly<Record<string, string>>,
  wrong: {
    channel: 'The name of a channel, as in its address: letters, digits and _.',
    post: 'The address of one post: https://bsky.app/profile/…/post/… or at://….',
    hashtag: 'One hashtag: letters, digits and _.',
    instance: 'The address of a server, such as https://mastodon.social.',
    session: 'Small letters, digits and - only, at most 32.',
    twice: 'This chat is read already.',
    full: 'At most 10 chats are read.',
  } as Readonly<Record<string, string>>,
  read: 'Read it',
  stop: 'Stop',
  stopChat: (title: string): string => `Stop reading ${title}`,
  retry: 'Look again',
  unknown: 'not started',

  takes: 'What becomes a message',
  takesHint: 'Every other line only passes by in the feed, where any can be picked.',
  lists: { words: 'Command words', hashtags: 'Hashtags', mentions: 'Mentions' } satisfies Record<
    Extract<keyof IntakeRules, 'words' | 'hashtags' | 'mentions'>,
    string
  >,
  listHints: {
    words: 'A line that begins with one, such as !ask; the word is cut off. One a line.',
    hashtags: 'A line that has one of these anywhere. One a line.',
    mentions: 'A line that names one of these with @: your channel’s name. One a line.',
  },
  switches: { replies: 'Replies', questions: 'Questions', all: 'Everything' },
  switchHints: {
    replies: 'Lines that answer another one, and replies to the announcement.',
    questions: 'Lines of two words or more with a question mark.',
    all: 'Every line is held. For small chats: the queue fills at the chat’s speed.',
  },
  nothingTaken: 'No rule is on: nothing of the chats becomes a message by itself. Pick lines in the feed.',
  tooLong: (entry: string): string => `“${entry}…” is too long: at most 64 letters. Is a new line missing?`,
  spaces: (entry: string): string => `“${entry}” has a space in it: one word a line.`,
} as const;
