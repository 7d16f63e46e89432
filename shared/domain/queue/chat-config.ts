/** The chat of a Twitch channel, read without a login. */
export interface TwitchChatConfig {
  readonly source: 'twitch';
  readonly channel: string;
}

interface Polled {
  readonly everySeconds?: number | undefined;
  /** Addresses of this machine and network are refused without it. */
  readonly allowPrivate?: boolean | undefined;
}

/** The replies to a post on Bluesky, at any depth. */
export interface BlueskyRepliesConfig extends Polled {
  readonly source: 'bluesky';
  /** `at://…` or the post's address on the web. */
  readonly post: string;
  /** AppView; absent = the public one. */
  readonly service?: string | undefined;
}

/** What is posted under a hashtag, as one server of Mastodon's kind sees it. */
export interface MastodonHashtagConfig extends Polled {
  readonly source: 'mastodon';
  readonly instance: string;
  /** Without `#`. */
  readonly hashtag: string;
}

/** All chats of a Social Stream Ninja session. */
export interface SocialStreamConfig {
  readonly source: 'social-stream';
  /** Names the session; its id is a secret, which is kept under this name beside links.json. */
  readonly session: string;
  /** Absent = the public relay. */
  readonly server?: string | undefined;
  readonly allowPrivate?: boolean | undefined;
}

/** A chat that the server reads. */
export type ChatConfig = TwitchChatConfig | BlueskyRepliesConfig | MastodonHashtagConfig | SocialStreamConfig;
