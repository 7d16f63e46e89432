import { afterEach, expect, test } from 'vitest';
import type { ModeratorView } from '../../shared/projections/views.ts';
import { startWholeServer, type WholeServer } from '../security/testing/whole-server.ts';
import { startSessionServer, type SessionServer } from '../sources/social-stream/testing/session-server.ts';
import { startIrcServer, type IrcServer } from '../sources/twitch-chat/testing/irc-server.ts';

let whole: WholeServer;
let irc: IrcServer;
let relay: SessionServer;
afterEach(async () => {
  await whole.stop();
  await irc.close();
  await relay.close();
});

const flood = 10_000;
const textOf = (number: number): string => `${number % 100 === 0 ? '!ask ' : ''}line ${number}`;
const numbers = Array.from({ length: flood }, (_, index) => index);

interface Kind {
  readonly name: string;
  chat(): object;
  joined(): Promise<void>;
  pour(): void;
}
const kinds: readonly Kind[] = [
  {
    name: 'Twitch',
    chat: () => ({ source: 'twitch', channel: 'race' }),
    joined: () => irc.joined(1),
    pour: () => {
      const lines = numbers.map(
        (number) =>
          `@id=m${number};user-id=${number % 97};display-name=U${number % 97} :u!u@u.tmi.twitch.tv PRIVMSG #race :${textOf(number)}`,
      );
      for (let at = 0; at < flood; at += 100) irc.say(...lines.slice(at, at + 100));
    },
  },
  {
    name: 'Social Stream Ninja',
    chat: () => ({ source: 'social-stream', session: 'main', server: relay.url, allowPrivate: true }),
    joined: () => relay.joined('abcdef', 1),
    pour: () =>
      relay.say(
        'abcdef',
        ...numbers.map((number) => ({
          id: number,
          type: 'youtube',
          chatname: `U${number % 97}`,
          userid: number % 97,
          chatmessage: `<b>${textOf(number)}</b>`,
        })),
      ),
  },
];

test.each(kinds)(
  'QUEUE-80: 10,000 lines at once through $name are all counted, what a rule means is held, and pages are answered meanwhile',
  { timeout: 60_000 },
  async ({ chat, joined, pour }) => {
    irc = await startIrcServer('race');
    relay = await startSessionServer();
    whole = await startWholeServer({ twitch: irc.connection });
    const send = async (name: string, body: object): Promise<number> =>
      (await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role: 'control', body })).status;
    expect(await send('secret.set', { source: 'social-stream', name: 'main', secret: 'abcdef' })).toBe(200);
    expect(await send('queue.settings', { chats: [chat()] })).toBe(200);
    await joined();
    const view = async (): Promise<ModeratorView> =>
      JSON.parse((await whole.ask('/api/v1/view', { role: 'moderator' })).text) as ModeratorView;
    pour();
    for (;;) {
      const { feed, messages } = await view();
      if (feed.counted < flood || feed.taken < 100) continue;
      expect(feed).toMatchObject({ counted: flood, taken: 100, overflow: 0, duplicate: 0, refused: 0 });
      expect(
        Object.values(messages)
          .map(({ text, state }) => `${state} ${text}`)
          .sort(),
      ).toEqual(
        numbers
          .filter((number) => number % 100 === 0)
          .map((number) => `held line ${number}`)
          .sort(),
      );
      break;
    }
    const metrics = (await whole.ask('/metrics', { role: 'control' })).text;
    expect(metrics).toContain(`tickertape_chat_lines{what="counted"} ${flood}`);
  },
);
