import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChatRig, type ChatRig } from '../testing/chat-rig.ts';
import { faults } from '../testing/faults.ts';
import { json, startUpstream, type Upstream } from '../testing/upstream.ts';

let upstream: Upstream;
let rig: ChatRig;
/** What the server has, newest first. */
let timeline: Record<string, unknown>[];
let isOpen: boolean;

/** A post as Mastodon tells it: ids grow, times are a second apart. */
function post(id: number, content: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { account, ...rest } = more;
  return {
    id: String(1_000 + id),
    uri: `https://elsewhere.test/users/ann/statuses/${id}`,
    url: `https://elsewhere.test/@ann/${id}`,
    created_at: new Date(Date.now() - 600_000 + id * 1_000).toISOString(),
    visibility: 'public',
    sensitive: false,
    spoiler_text: '',
    content,
    reblog: null,
    tags: [{ name: 'race', url: 'x' }],
    account: {
      id: '1',
      acct: 'Ann@elsewhere.test',
      username: 'Ann',
      display_name: 'Ann :star:',
      bot: false,
      ...(account as object),
    },
    ...rest,
  };
}

const config = (more = {}) =>
  ({ source: 'mastodon', instance: upstream.url, hashtag: 'Race', allowPrivate: true, ...more }) as const;
/** The timeline's pages that were asked for. */
const asked = (): string[] => upstream.asked.map(({ url = '' }) => url).filter((url) => url.includes('/timelines/'));

beforeEach(async () => {
  timeline = [];
  isOpen = true;
  upstream = await startUpstream((request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    const limit = Number(url.searchParams.get('limit'));
    const from = url.searchParams.get('min_id');
    const single = /^\/api\/v1\/statuses\/(\w+)$/.exec(url.pathname)?.[1];
    if (single !== undefined) {
      const found = timeline.find(({ id }) => id === single);
      json(found ?? { error: 'Record not found' }, {}, isOpen ? (found ? 200 : 404) : 401)(request, response);
    } else if (url.pathname === '/api/v1/timelines/tag/Race') {
      const newer =
        from === null ? timeline.slice(0, limit) : timeline.filter(({ id }) => String(id) > from).slice(-limit);
      json(newer)(request, response);
    } else json({ error: 'no' }, {}, 404)(request, response);
  });
});
afterEach(async () => {
  await rig.host.stop();
  await upstream.close();
});

async function begin(...posts: readonly Record<string, unknown>[]): Promise<void> {
  timeline = [...posts].reverse();
  rig = createChatRig(config());
  rig.host.start();
  await rig.settled('live');
}
const add = (...posts: Record<string, unknown>[]): void => {
  timeline = [...posts.reverse(), ...timeline];
};

describe('a hashtag on Mastodon', () => {
  test('SRC-45: posts of people come once, as text, with author and address', async () => {
    await begin(
      post(1, '<p>Go <a href="x" class="mention hashtag">#<span>race</span></a> &amp; win<br>now</p>'),
      post(2, '<p>local</p>', { account: { acct: 'bob', display_name: '' } }),
    );
    const { host } = new URL(upstream.url);
    expect(rig.lines).toEqual([
      {
        source: 'mastodon',
        id: 'https://elsewhere.test/users/ann/statuses/1',
        author: { id: 'ann@elsewhere.test', name: 'Ann :star:' },
        text: 'Go #race & win\nnow',
        at: expect.any(Number) as number,
        origin: 'post',
        isReply: false,
        hashtags: ['race'],
        url: 'https://elsewhere.test/@ann/1',
      },
      expect.objectContaining({ author: { id: `bob@${host}`, name: `bob@${host}` }, text: 'local' }),
    ]);
    expect(rig.only()).toMatchObject({ id: `mastodon-hashtag:${host}/race`, title: `#Race on ${host}` });
    expect(rig.messages()).toEqual(['held Go #race & win now', 'held local']);
    await rig.lookAgain();
    expect(rig.lines).toHaveLength(2);
  });

  test('SRC-45: a content warning is told; bots, boosts, what is not public, what is old and what says nothing are left out', async () => {
    await begin(
      post(1, '<p>spoilt</p>', { spoiler_text: 'ending of the race', sensitive: true }),
      post(2, '<p>beep</p>', { account: { bot: true } }),
      post(3, '<p>again</p>', { reblog: { id: '1' } }),
      post(4, '<p>for few</p>', { visibility: 'private' }),
      post(5, '<p>old</p>', { created_at: '2009-04-17T06:00:00Z' }),
      post(6, '<p></p>'),
      ...([null, 7, { id: 1 }, { ...post(7, 'x'), account: null }] as unknown as Record<string, unknown>[]),
    );
    expect(rig.messages()).toEqual(['held [CW: ending of the race] spoilt']);
  });

  test('SRC-45: the rule for hashtags takes a post by its tags, whatever its text shows', async () => {
    await begin();
    rig.settings({ intake: { all: false, hashtags: ['race'] } });
    add(post(1, '<p>no tag to see</p>'), post(2, '<p>other</p>', { tags: [] }));
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['held no tag to see']);
  });

  test('SRC-46: a flood between two looks is fetched upwards, page by page, over several looks, and nothing is lost', async () => {
    await begin(post(0, 'start'));
    add(...Array.from({ length: 300 }, (_, index) => post(index + 1, `n${index + 1}`)));
    const first = asked().length;
    await rig.lookAgain();
    expect(
      asked()
        .slice(first)
        .map((url) => new URL(url, 'http://h').searchParams.get('min_id')),
    ).toEqual([null, '1000', '1040', '1080', '1120', '1160']);
    expect(rig.only().note).toContain('it goes on with the next');
    add(post(301, 'n301'));
    await rig.lookAgain();
    await rig.lookAgain();
    expect(new Set(rig.lines.map(({ text }) => text))).toEqual(
      new Set(['start', ...Array.from({ length: 301 }, (_, index) => `n${index + 1}`)]),
    );
    expect(rig.lines).toHaveLength(302);
    expect(rig.only().note).toBeNull();
    const rest = asked().length;
    await rig.lookAgain();
    expect(asked().slice(rest)).toHaveLength(1);
  });

  test('SRC-46: a post that arrives late, in the middle, is seen', async () => {
    await begin(post(1, 'one'), post(5, 'five'));
    timeline.splice(1, 0, post(3, 'three'));
    await rig.lookAgain();
    expect(rig.lines.map(({ text }) => text)).toEqual(['one', 'five', 'three']);
  });

  test('SRC-46: a server that answers every page with the same one is not asked for ever', async () => {
    await begin(post(0, 'start'));
    const same = Array.from({ length: 40 }, (_, index) => post(500 + index, `s${index}`)).reverse();
    upstream.answer = json(same);
    const before = asked().length;
    await rig.lookAgain();
    expect(asked().length - before).toBe(3);
    expect(rig.lines).toHaveLength(41);
  });

  test('SRC-47: a post that its server no longer has is taken back, one that only left the page is not', async () => {
    await begin(post(1, 'one'), post(2, 'two'));
    timeline = timeline.filter(({ id }) => id !== '1001');
    await rig.lookAgain();
    expect(rig.messages()).toEqual(['retracted one', 'held two']);
    add(...Array.from({ length: 60 }, (_, index) => post(index + 3, `n${index}`)));
    for (let looks = 0; looks < 6; looks++) await rig.lookAgain();
    expect(rig.retractions).toHaveLength(1);
    timeline = timeline.filter(({ id }) => id !== '1002');
    for (let looks = 0; looks < 40 && rig.retractions.length < 2; looks++) await rig.lookAgain();
    expect(rig.retractions.at(-1)).toEqual({ source: 'mastodon', id: 'https://elsewhere.test/users/ann/statuses/2' });
  });

  test('SRC-47: what was deleted while the server was down is taken back after its start', async () => {
    const uri = (id: number): string => `${upstream.url}/users/bob/statuses/${1_000 + id}`;
    await begin(post(1, 'one', { uri: uri(1) }), post(2, 'two', { uri: uri(2) }));
    await rig.host.stop();
    timeline = timeline.filter(({ id }) => id !== '1001');
    rig = rig.restarted();
    rig.host.start();
    await rig.settled('live');
    expect(rig.messages()).toEqual(['retracted one', 'held two']);
  });

  test('SRC-47: where single posts are closed to us nothing is taken back, and it is told', async () => {
    await begin(post(1, 'one'), post(2, 'two'));
    isOpen = false;
    timeline = timeline.filter(({ id }) => id !== '1001');
    await rig.lookAgain();
    expect(rig.only()).toMatchObject({
      state: 'live',
      note: expect.stringContaining('deletions cannot be seen') as string,
    });
    expect(rig.retractions).toEqual([]);
  });

  test.each([401, 403, 422])('SRC-48: a timeline that admins have closed (%i) is told in words', async (status) => {
    upstream.answer = json({ error: 'This method requires an authenticated user' }, {}, status);
    rig = createChatRig(config());
    rig.host.start();
    const { error } = await rig.settled();
    expect(error?.message).toMatch(/only to people who are logged in.*Name another server/);
  });

  /** It asks again after 1 s to 15 min, or not by itself. */
  const waits = ({ clock: { nextAt, now } }: ChatRig): boolean =>
    nextAt === null || (nextAt - now() >= 1_000 && nextAt - now() <= 15 * 60_000);
  const hostile = Object.entries(faults).filter(([name]) => !name.startsWith('total'));
  test.each(hostile)(
    'SRC-48: %s takes nothing back, is told, and is survived',
    { timeout: 20_000 },
    async (_name, fault) => {
      timeline = [post(1, 'one')];
      rig = createChatRig(config(), { limits: { timeout: 120 } });
      rig.host.start();
      await rig.settled('live');
      const well = upstream.answer;
      const body = (text: string): string => JSON.stringify([post(9, text)]);
      upstream.answer = (request, response) => fault(body, () => rig.clock.now())(request, response);
      for (let looks = 0; looks < 3 && rig.clock.nextAt !== null; looks++) {
        await rig.lookAgain();
        expect(rig.only().state).not.toBe('live');
        expect(rig.only().error?.message).toMatch(/\S{3}/);
        expect(waits(rig)).toBe(true);
      }
      expect([rig.messages(), rig.retractions]).toEqual([['held one'], []]);
      upstream.answer = well;
      add(post(2, 'two'));
      if (rig.clock.nextAt === null) rig.host.retry(rig.only().id);
      await rig.lookAgain();
      expect(rig.only()).toMatchObject({ state: 'live', error: null });
      expect(rig.messages()).toEqual(['held one', 'held two']);
    },
  );
});
