import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLiveClock } from '../../engine/live-clock.ts';
import { createChatRig, type ChatRig } from '../testing/chat-rig.ts';
import { startSessionServer, type SessionServer } from './testing/session-server.ts';

const session = 'secretSession77';
let relay: SessionServer;
let rig: ChatRig;
let sessionOf = (): string | null => session;

beforeEach(async () => {
  relay = await startSessionServer();
  sessionOf = () => session;
});
afterEach(async () => {
  await rig.host.stop();
  await relay.close();
});

const config = (more = {}) =>
  ({ source: 'social-stream', session: 'main', server: relay.url, allowPrivate: true, ...more }) as const;
const message = (id: number, chatmessage: string, more: object = {}): object => ({
  id,
  type: 'youtube',
  chatname: 'Ann',
  userid: 'U1',
  chatmessage,
  chatimg: 'https://x.test/a.png',
  chatbadges: [],
  ...more,
});

function start(more: object = {}): void {
  // A connection lives in real time, whatever a test's clock says.
  rig = createChatRig(config(more), { more: { clock: createLiveClock(), sessionOf: () => sessionOf() } });
  rig.host.start();
}
async function begin(): Promise<void> {
  start();
  await relay.joined(session, 1);
  await rig.settled('live');
}
const lines = async (count: number) => {
  await vi.waitUntil(() => rig.lines.length >= count, { timeout: 8_000, interval: 2 });
  return rig.lines;
};
const retractions = async (count: number) => {
  await vi.waitUntil(() => rig.retractions.length >= count, { timeout: 8_000, interval: 2 });
  return rig.retractions;
};

describe('a Social Stream Ninja session', () => {
  test('SRC-49: is joined on the channel of chat, by a message; a line has its platform, author, text and time', async () => {
    await begin();
    expect(relay.paths).toEqual(['/']);
    expect(relay.heard.map((text) => JSON.parse(text) as unknown)).toEqual([{ join: session, in: 4, out: 3 }]);
    expect(rig.only()).toMatchObject({
      id: 'social-stream:main',
      title: 'Social Stream Ninja “main”',
      note: expect.stringContaining('no line yet') as string,
    });
    relay.say(
      session,
      message(7, 'so <img src="https://x.test/e.png" alt="Kappa"> good &amp; <b>bold</b>', {
        timestamp: 1_776_369_600_000,
      }),
    );
    const [first] = await lines(1);
    expect(first).toEqual({
      source: 'youtube',
      via: 'social-stream:main',
      id: expect.stringMatching(/^ssn-7-[\w-]{12}$/) as string,
      author: { id: 'U1', name: 'Ann' },
      text: 'so Kappa good & bold',
      at: 1_776_369_600_000,
      origin: 'chat',
      isReply: false,
      trusted: undefined,
    });
    expect(rig.only()).toMatchObject({ state: 'live', note: null });
  });

  test('SRC-50: of what a session carries only what people say to all is a line', async () => {
    await begin();
    relay.say(
      session,
      message(1, 'followed you', { event: 'follow' }),
      message(2, 'whisper', { private: true }),
      message(3, 'echo', { reflection: true }),
      message(4, 'beep', { bot: true }),
      message(5, '<img src="x">'),
      message(6, ''),
      { action: 'clearOverlay' },
      { viewer_update: 12, type: 'twitch' },
      [message(7, 'in a list')],
      null,
      message(8, '<b> is no bold & here', { textonly: true, chatname: 'A&amp;B' }),
      message(9, 'take this', {
        hasDonation: '$5.00',
        type: '<script>',
        userid: undefined,
        chatname: 'Tom &amp; <i>J</i>',
      }),
      message(10, 'mine', { mod: true, userid: 99, type: 'Twitch' }),
    );
    relay.raw('no JSON');
    relay.raw(Buffer.from([1, 2, 3]));
    relay.say(session, message(11, 'last'));
    await vi.waitUntil(() => rig.lines.at(-1)?.text === 'last', { timeout: 8_000 });
    expect(
      rig.lines.map(({ source, author, text, origin, trusted }) => ({ source, author, text, origin, trusted })),
    ).toEqual([
      {
        source: 'youtube',
        author: { id: 'U1', name: 'A&amp;B' },
        text: '<b> is no bold & here',
        origin: 'chat',
        trusted: undefined,
      },
      {
        source: 'social-stream',
        author: { id: 'name:tom & j', name: 'Tom & J' },
        text: 'take this',
        origin: 'donation',
        trusted: undefined,
      },
      { source: 'twitch', author: { id: '99', name: 'Ann' }, text: 'mine', origin: 'chat', trusted: true },
      expect.objectContaining({ text: 'last' }),
    ]);
  });

  test('SRC-51: deletions by number, by person, on one platform or on all, take back what they mean', async () => {
    await begin();
    relay.say(
      session,
      message(1, 'one'),
      message(2, 'two'),
      message(3, 'three', { chatname: 'Bob', userid: 'U2' }),
      message(4, 'four', { chatname: 'Bob', userid: 'T2', type: 'twitch' }),
      message(5, 'five', { chatname: 'Cleo', userid: 'U3' }),
      { delete: { id: 1, type: 'youtube', chatname: 'Ann' } },
      { delete: { chatname: 'bob', type: 'youtube' } },
      { delete: { userid: 'U3', type: 'youtube' } },
      { delete: { id: 99 } },
      { delete: null },
      { delete: {} },
    );
    await retractions(3);
    expect(rig.messages()).toEqual(['retracted one', 'held two', 'retracted three', 'held four', 'retracted five']);
    relay.say(session, { delete: { chatname: 'Bob' } });
    await retractions(5);
    expect(rig.messages()).toEqual([
      'retracted one',
      'held two',
      'retracted three',
      'retracted four',
      'retracted five',
    ]);
  });

  test('SRC-51: after a restart a deletion still finds its message, and the same number with other words is another message', async () => {
    await begin();
    relay.say(session, message(1, 'one'), message(2, 'two', { chatname: 'Bob', userid: 'U2' }), message(3, 'three'));
    await lines(3);
    await rig.host.stop();
    rig = rig.restarted();
    rig.host.start();
    await relay.joined(session, 2);
    relay.say(
      session,
      message(3, 'three'),
      message(3, 'quite another'),
      { delete: { id: 1, type: 'youtube' } },
      { delete: { chatname: 'Bob', type: 'youtube' } },
    );
    await retractions(2);
    await rig.settled('live');
    expect(rig.messages()).toEqual(['retracted one', 'retracted two', 'held three', 'held quite another']);
  });

  test(
    'SRC-52: a lost connection is told, comes back by itself, and lines that come again are known',
    { timeout: 30_000 },
    async () => {
      await begin();
      relay.say(session, message(1, 'one'));
      await lines(1);
      relay.cut();
      await rig.settled('backoff');
      expect(rig.only()).toMatchObject({ error: { code: 'network' }, retryAt: expect.any(String) as string });
      rig.host.retry('social-stream:main');
      await relay.joined(session, 2);
      relay.say(session, message(1, 'one'), message(2, 'two'));
      await lines(3);
      await rig.settled('live');
      expect(rig.messages()).toEqual(['held one', 'held two']);
      rig.settings({ chats: [] });
      relay.say(session, message(3, 'three'));
      expect(rig.lines).toHaveLength(3);
    },
  );

  test('SRC-52: a message that is too large ends the connection, and it is told', async () => {
    await begin();
    relay.raw('x'.repeat(1_100_000));
    await vi.waitUntil(() => rig.only().state === 'backoff', { timeout: 8_000 });
    expect(rig.lines).toEqual([]);
  });

  test('SRC-52: a relay in the own network, or in clear, is refused unless it is allowed', async () => {
    for (const [server, words] of [
      [relay.url, 'is not encrypted'],
      ['wss://127.0.0.1:4444', 'is not a public address'],
      ['wss://localhost:4444', 'is not a public address'],
      ['wss://[::1]:4444', 'is not a public address'],
    ] as const) {
      start({ server, allowPrivate: undefined });
      const view = await rig.settled('failed');
      expect(view.error?.message).toContain(words);
      await rig.host.stop();
    }
    expect(relay.paths).toEqual([]);
  });

  test('SRC-53: without the id of its session it says what to do, and begins when it is given', async () => {
    sessionOf = () => null;
    start();
    expect(await rig.settled('needs-auth')).toMatchObject({
      error: { code: 'auth', message: expect.stringContaining('set it under Links') as string },
    });
    sessionOf = () => session;
    rig.host.rejoin('main');
    await relay.joined(session, 1);
    await rig.settled('live');
    const told = JSON.stringify([rig.only(), rig.logger.lines]);
    expect(told).not.toContain(session);
  });
});
