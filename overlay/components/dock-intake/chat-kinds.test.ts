import { describe, expect, it } from 'vitest';
import { chatSchema } from '../../../shared/protocol/chat-schema.ts';
import { chatKinds, kindOf } from './chat-kinds.ts';

describe('kinds of chats', () => {
  it('PAGE-127: what is typed in each kind is read into what the server takes', () => {
    const typed = {
      channel: '@The_Actor',
      post: 'https://bsky.app/profile/ann.example.com/post/3kabc',
      hashtag: '#Race',
      instance: 'mastodon.social/',
      session: 'show',
    };
    const read = chatKinds.map((kind) => kind.read(typed));
    expect(read).toEqual([
      { source: 'twitch', channel: 'The_Actor' },
      { source: 'bluesky', post: 'https://bsky.app/profile/ann.example.com/post/3kabc' },
      { source: 'mastodon', instance: 'https://mastodon.social', hashtag: 'Race' },
      { source: 'social-stream', session: 'show' },
    ]);
    for (const chat of read) expect(chatSchema.parse(chat)).toEqual(chat);
  });

  it('PAGE-127: what cannot be read names its field', () => {
    expect(kindOf('twitch').read({ channel: 'two words' })).toEqual({ wrong: 'channel' });
    expect(kindOf('bluesky').read({ post: 'https://bsky.app/profile/ann.example.com' })).toEqual({ wrong: 'post' });
    expect(kindOf('mastodon').read({ hashtag: 'two words', instance: 'mastodon.social' })).toEqual({
      wrong: 'hashtag',
    });
    expect(kindOf('mastodon').read({ hashtag: 'race', instance: 'nowhere' })).toEqual({ wrong: 'instance' });
    expect(kindOf('social-stream').read({ session: 'My Show' })).toEqual({ wrong: 'session' });
  });
});
