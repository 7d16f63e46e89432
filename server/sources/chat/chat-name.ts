import type { ChatConfig } from '../../../shared/domain/queue/chat-config.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { postAddress } from '../../../shared/domain/queue/post-address.ts';

/** What a chat is called: for programs and for people. Neither holds a secret. */
export function chatName(config: ChatConfig): { readonly id: string; readonly title: string } {
  switch (config.source) {
    case 'twitch':
      return { id: `twitch-chat:${config.channel.toLowerCase()}`, title: `Twitch chat of ${config.channel}` };
    case 'bluesky': {
      const { author = '', key = '' } = postAddress(config.post) ?? {};
      return { id: `bluesky-replies:${author}/${key}`, title: `Bluesky replies to ${author}` };
    }
    case 'mastodon': {
      const { host } = new URL(config.instance);
      return { id: `mastodon-hashtag:${host}/${config.hashtag.toLowerCase()}`, title: `#${config.hashtag} on ${host}` };
    }
    case 'social-stream':
      return { id: `social-stream:${config.session}`, title: `Social Stream Ninja “${config.session}”` };
    default:
      return assertNever(config);
  }
}
