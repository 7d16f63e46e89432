import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChatRig, type ChatRig } from '../testing/chat-rig.ts';
import { faults } from '../testing/faults.ts';
import { json, startUpstream, type Upstream } from '../testing/upstream.ts';

const root = 'at://did:plc:host/app.bsky.feed.post/root';
const uriOf = (name: string, who = 'ann'): string => `at://did:plc:${who}/app.bsky.feed.post/${name}`;

interface Reply {
  readonly [member: string]: unknown;
}

/** A reply as the AppView tells it. */
const reply = (
  name: string,
  text: string,
  { who = 'ann', replies = [] as readonly Reply[], labels = [] as readonly string[], ...more } = {},
): Reply => ({
  $type: 'app.bsky.feed.defs#threadViewPost',
  post: {
    uri: uriOf(name, who),
    cid: 'c',
    author: {
      did: `did:plc:${who}`,
      handle: `${who}.test`,
      displayName: who === 'mute' ? '' : who.toUpperCase(),
      labels: labels.map((val) => ({ val })),
    },
    record: { $type: 'app.bsky.feed.post', text, createdAt: '2031-01-01T00:00:00Z', tags: ['race'] },
    indexedAt: '2026-04-16T20:00:00.000Z',
  },
  replies,
  ...more,
});

interface Scene {
  replies: readonly Reply[];
  hidden: readonly string[];
  /** What getPosts does not find. */
  deleted: ReadonlySet<string>;
}

let upstream: Upstream;
let scene: Scene;
let rig: ChatRig;
const page = (replies: readonly unknown[]): object => ({
  thread: {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: {
      ...(reply('x', 'Help us!')['post'] as object),
      uri: root,
      author: { did: 'did:plc:host', handle: 'host.test' },
    },
    replies,
  },
  threadgate: { record: { hiddenReplies: scene.hidden } },
});
const asked = (): readonly URL[] => upstream.asked.map(({ url = '' }) => new URL(url, 'http://host'));
const config = (more = {}) =>
  ({
    source: 'bluesky',
    post: 'https://bsky.app/profile/Host.test/post/root',
    service: upstream.url,
    allowPrivate: true,
    ...more,
  }) as const;

beforeEach(async () => {
  scene = { replies: [], hidden: [], deleted: new Set() };
  upstream = await startUpstream((request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    const uris = url.searchParams.getAll('uris');
    const posts = uris.filter((uri) => !scene.deleted.has(uri)).map((uri) => ({ uri, cid: 'c' }));
    json(url.pathname.endsWith('getPosts') ? { posts } : page(scene.replies))(request, response);
  });
});
afterEach(async () => {
  await rig.host.stop();
  await upstream.close();
});

async function begin(...replies: readonly Reply[]): Promise<void> {
  scene.replies = replies;
  rig = createChatRig(config());
  rig.host.start();
  await rig.settled('live');
}

describe('replies on Bluesky', () => {
  test('SRC-40: replies at any depth come once, in the order in which they were seen, with author and address', async () => {
    await begin(
      reply('r1', 'hello', { replies: [reply('r2', 'to you', { who: 'mute' })] }),
      reply('r3', 'mine', { who: 'host' }),
    );
    expect(asked()[0]?.searchParams.get('uri')).toBe('at://host.test/app.bsky.feed.post/root');
    expect(rig.lines).toEqual([
      {
        source: 'bluesky',
        id: uriOf('r1'),
        author: { id: 'did:plc:ann', name: 'ANN' },
        text: 'hello',
        at: Date.parse('2026-04-16T20:00:00Z'),
        origin: 'reply',
        isReply: true,
        hashtags: ['race'],
        url: 'https://bsky.app/profile/did:plc:ann/post/r1',
      },
      expect.objectContaining({
        id: uriOf('r2', 'mute'),
        author: { id: 'did:plc:mute', name: 'mute.test' },
        text: 'to you',
      }),
    ]);
    expect(rig.only()).toMatchObject({
      id: 'bluesky-replies:host.test/root',
      title: 'Bluesky replies to host.test',
      note: '3 replies',
    });
    scene.replies = [...scene.replies, reply('r4', 'late')];
    await rig.lookAgain();
    expect(rig.lines.map(({ text }) => text)).toEqual(['hello', 'to you', 'late']);
    expect(upstream.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('SRC-40: the rule for replies takes them, and the rule for hashtags by the tags of the post', async () => {
    await begin();
    rig.settings({ intake: { all: false, replies: true } });
    scene.replies = [reply('r1', 'one')];
    await rig.lookAgain();
    rig.settings({ intake: { replies: false, hashtags: ['race'] } });
    scene.replies = [...scene.replies, reply('r2', 'two')];
    await rig.lookAgain();
    rig.settings({ intake: { hashtags: [] } });
    scene.replies = [...scene.replies, reply('r3', 'three')];
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['held one', 'held two']);
  });

  test('SRC-41: a reply that is gone, and gone by name, is taken back; one that is only missing is not', async () => {
    await begin(reply('r1', 'one'), reply('r2', 'two'), reply('r3', 'three'));
    scene.replies = [reply('r3', 'three')];
    scene.deleted = new Set([uriOf('r1')]);
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['retracted one', 'held two', 'held three']);
    scene.deleted = new Set([root, uriOf('r2'), uriOf('r3')]);
    scene.replies = [];
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['retracted one', 'held two', 'held three']);
    scene.deleted = new Set([uriOf('r2')]);
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['retracted one', 'retracted two', 'held three']);
    expect(rig.retractions).toHaveLength(2);
  });

  test('SRC-41: what was deleted while the server was down is taken back after its start', async () => {
    await begin(reply('r1', 'one'), reply('r2', 'two'));
    await rig.host.stop();
    scene.replies = [reply('r2', 'two')];
    scene.deleted = new Set([uriOf('r1')]);
    rig = rig.restarted();
    rig.host.start();
    await rig.settled('live');
    expect(rig.messages()).toEqual(['retracted one', 'held two']);
  });

  test('SRC-41: blocked and hidden replies, and those of people who ask not to be shown, are left out and taken back', async () => {
    await begin(
      reply('r1', 'one'),
      reply('r2', 'two'),
      reply('r3', 'three'),
      reply('shy', 'shy', { labels: ['!no-unauthenticated'] }),
    );
    expect(rig.only().note).toBe('4 replies; 1 left out: their authors ask not to be shown without a login');
    scene.replies = [
      { $type: 'app.bsky.feed.defs#blockedPost', uri: uriOf('r1'), blocked: true, author: { did: 'did:plc:ann' } },
      { $type: 'app.bsky.feed.defs#blockedPost', uri: uriOf('r9'), blocked: true, author: { did: 'did:plc:bob' } },
      reply('r2', 'two'),
      reply('r3', 'three', { labels: ['!takedown'] }),
    ];
    scene.hidden = [uriOf('r2')];
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['retracted one', 'retracted two', 'retracted three']);
    await rig.lookAgain();
    expect(rig.retractions).toHaveLength(3);
  });

  test('SRC-40: replies of another shape are passed over', async () => {
    await begin(
      ...([
        null,
        7,
        [],
        { post: null },
        { post: { uri: 'at://x' } },
        { ...reply('r0', 'x'), replies: 'none' },
      ] as unknown as Reply[]),
      reply('r1', 'one'),
    );
    expect(rig.lines.map(({ text }) => text)).toEqual(['x', 'one']);
  });

  test.each([
    'https://bsky.app/profile/a.test/post/3k',
    'at://did:plc:a/app.bsky.feed.post/3k',
    'https://bsky.app/profile/did:plc:a/post/3k?x#y',
  ])('SRC-40: %s is the address of a post', async (post) => {
    rig = createChatRig(config({ post }));
    rig.host.start();
    await rig.settled('live');
    expect(asked()[0]?.searchParams.get('uri')).toMatch(/^at:\/\/(a\.test|did:plc:a)\/app\.bsky\.feed\.post\/3k$/);
  });

  /** It asks again after 1 s to 15 min, or not by itself. */
  const waits = ({ clock: { nextAt, now } }: ChatRig): boolean =>
    nextAt === null || (nextAt - now() >= 1_000 && nextAt - now() <= 15 * 60_000);
  const hostile = Object.entries(faults).filter(([name]) => !name.startsWith('total'));
  test.each(hostile)(
    'SRC-42: %s takes nothing back, is told, and is survived',
    { timeout: 20_000 },
    async (_name, fault) => {
      scene.replies = [reply('r1', 'one')];
      rig = createChatRig(config(), { limits: { timeout: 120 } });
      rig.host.start();
      await rig.settled('live');
      const well = upstream.answer;
      const body = (text: string): string => JSON.stringify(page([reply('r7', text)]));
      upstream.answer = (request, response) => fault(body, () => rig.clock.now())(request, response);
      for (let looks = 0; looks < 3 && rig.clock.nextAt !== null; looks++) {
        await rig.lookAgain();
        expect(rig.only().state).not.toBe('live');
        expect(rig.only().error?.message).toMatch(/\S{3}/);
        expect(waits(rig)).toBe(true);
      }
      expect([rig.messages(), rig.retractions]).toEqual([['held one'], []]);
      upstream.answer = well;
      scene.replies = [reply('r1', 'one'), reply('r2', 'two')];
      if (rig.clock.nextAt === null) rig.host.retry(rig.only().id);
      await rig.lookAgain();
      expect(rig.only()).toMatchObject({ state: 'live', error: null });
      expect(rig.messages()).toEqual(['held one', 'held two']);
    },
  );

  test('SRC-42: an answer that fails in the middle of a look loses nothing of it', async () => {
    await begin(reply('r1', 'one'));
    const well = upstream.answer;
    upstream.answer = (request, response) =>
      request.url?.includes('getPosts') === true ? json('{}', {}, 500)(request, response) : well(request, response);
    scene.replies = [reply('r2', 'two')];
    await rig.lookAgain();
    expect([rig.only().state, rig.lines.length]).toEqual(['backoff', 1]);
    upstream.answer = well;
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['held one', 'held two']);
  });
});
