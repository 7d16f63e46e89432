import type { ChatConfig } from '../../../shared/domain/queue/chat-config.ts';
import type { QueueState } from '../../../shared/domain/queue/queue-state.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { createBlueskyReplies } from '../bluesky-replies/bluesky-replies.ts';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import type { HostGates } from '../host-gates.ts';
import { createMastodonHashtag } from '../mastodon-hashtag/mastodon-hashtag.ts';
import { openSocialStream } from '../social-stream/social-stream.ts';
import { openTwitchChat, type TwitchConnection } from '../twitch-chat/twitch-chat.ts';
import { runConnectedChat } from './connected-chat.ts';
import { knownPosts } from './known-posts.ts';
import { runPolledChat, type PolledChat } from './polled-chat.ts';
import type { RunningChat, RunningChatDeps } from './running-chat.ts';

/** What chats reach the world by. */
export interface ChatReach {
  readonly gates: HostGates;
  readonly guarded: GuardedFetch;
  queue(): QueueState;
  readonly twitch: TwitchConnection | undefined;
  /** The id of a Social Stream Ninja session; null = nobody has given it. */
  sessionOf(name: string): string | null;
}

/** Starts to read one chat. */
export function runChat(config: ChatConfig, deps: RunningChatDeps, reach: ChatReach): RunningChat {
  const { gates, guarded, queue, twitch, sessionOf } = reach;
  const polled = (chat: PolledChat): RunningChat =>
    runPolledChat(chat, { ...deps, guarded, gate: gates(chat.host, chat.limit) });
  switch (config.source) {
    case 'twitch':
      return runConnectedChat(deps, (events) =>
        openTwitchChat({
          ...events,
          channel: config.channel,
          sink: deps.sink,
          logger: deps.logger,
          now: () => deps.clock.now(),
          ...(twitch === undefined ? {} : { connection: twitch }),
        }),
      );
    case 'bluesky':
      return polled(createBlueskyReplies(config, () => knownPosts(queue(), 'bluesky')));
    case 'mastodon':
      return polled(createMastodonHashtag(config, () => knownPosts(queue(), 'mastodon')));
    case 'social-stream':
      return runConnectedChat(deps, (events) =>
        openSocialStream({
          ...events,
          config,
          session: sessionOf(config.session),
          sink: deps.sink,
          now: () => deps.clock.now(),
          known: (platform) => knownPosts(queue(), platform),
        }),
      );
    default:
      return assertNever(config);
  }
}
