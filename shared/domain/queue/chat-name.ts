import type { ChatConfig } from './chat-config.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { postAddress } from './post-address.ts';

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
      const host = hostOf(config.instance);
      return { id: `mastodon-hashtag:${host}/${config.hashtag.toLowerCase()}`, title: `#${config.hashtag} on ${host}` };
    }
    case 'social-stream':
      return { id: `social-stream:${config.session}`, title: `Social Stream Ninja “${config.session}”` };
    default:
      return assertNever(config);
  }
}

const hostOf = (address: string): string =>
  (/^[a-z]+:\/\/([^/?#]+)/iu.exec(address)?.[1] ?? address).replace(/^.*@/u, '').toLowerCase();
