import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseShowFile } from './read-show-file.ts';

const page = join(import.meta.dirname, '../../docs/sources.md');

test('SRC-54: the show file on the page about sources is one, with every kind of chat', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
  const show = await parseShowFile(Buffer.from(example), 'docs/sources.md');
  expect(show.ok && show.value.setup.queue).toMatchObject({
    intake: { words: ['!ask'], replies: true, hashtags: ['RaceToAMillion'] },
    chats: [
      { source: 'twitch' },
      { source: 'bluesky' },
      { source: 'mastodon' },
      { source: 'social-stream', session: 'main' },
    ],
  });
});

test.each([
  [{ source: 'bluesky', post: 'https://bsky.app/profile/red.example' }, 'the address of a post'],
  [{ source: 'mastodon', instance: 'mastodon.social', hashtag: 'x' }, 'instance'],
  [{ source: 'mastodon', instance: 'https://mastodon.social', hashtag: 'two words' }, 'one hashtag'],
  [{ source: 'social-stream', session: 'main', server: 'https://x.test' }, 'server'],
  [{ source: 'social-stream', session: 'Secret!' }, 'small letters'],
  [{ source: 'twitch', channel: 'a b' }, 'the name of a channel'],
  [{ source: 'irc' }, 'source'],
])('SRC-54: a chat that cannot be one is refused with its place: %j', async (chat, words) => {
  const show = {
    title: 'x',
    racers: [{ id: 'a', name: 'A', accounts: [{ source: 'manual' }] }],
    intake: { chats: [chat] },
  };
  const answer = await parseShowFile(Buffer.from(JSON.stringify(show)), 'show.json');
  expect(answer.ok).toBe(false);
  expect(answer.ok ? '' : answer.error.join('\n')).toContain('show.json: intake.chats[0]');
  expect(answer.ok ? '' : answer.error.join('\n')).toContain(words);
});

test('SRC-54: a hashtag may be written with or without its sign', async () => {
  const chats = ['#Race', 'Race'].map((hashtag) => ({
    source: 'mastodon',
    instance: 'https://mastodon.social',
    hashtag,
  }));
  const show = { title: 'x', racers: [{ id: 'a', name: 'A', accounts: [{ source: 'manual' }] }], intake: { chats } };
  const answer = await parseShowFile(Buffer.from(JSON.stringify(show)), 'show.json');
  expect(answer.ok && answer.value.setup.queue?.chats).toMatchObject([{ hashtag: 'Race' }, { hashtag: 'Race' }]);
});
