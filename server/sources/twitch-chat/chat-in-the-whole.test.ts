import { afterEach, expect, test } from 'vitest';
import type { ControlView, ModeratorView, OverlayView } from '../../../shared/projections/views.ts';
import type { KeyRole } from '../../auth/key.ts';
import { startWholeServer, type WholeServer } from '../../security/testing/whole-server.ts';
import { startIrcServer, type IrcServer } from './testing/irc-server.ts';

let chat: IrcServer;
let whole: WholeServer;
afterEach(async () => {
  await whole.stop();
  await chat.close();
});

const view = async <V>(role: KeyRole): Promise<V> => JSON.parse((await whole.ask('/api/v1/view', { role })).text) as V;
const send = async (name: string, body: object, role: KeyRole = 'moderator'): Promise<number> =>
  (await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role, body })).status;

/** Asks until the answer fits: each look goes through the whole server. */
async function until<V>(role: KeyRole, fits: (seen: V) => boolean): Promise<V> {
  for (;;) {
    const seen = await view<V>(role);
    if (fits(seen)) return seen;
  }
}

const said = (id: string, user: string, text: string): string =>
  `@id=${id};user-id=${user};display-name=User${user};tmi-sent-ts=${Date.now()} :u${user}!u@u.tmi.twitch.tv PRIVMSG #race :${text}`;

test('SRC-34: a chat line reaches the screen by the hands of moderators, and a ban on the platform takes it off', async () => {
  chat = await startIrcServer('race');
  whole = await startWholeServer({ twitch: chat.connection });
  expect(await send('queue.settings', { chats: [{ source: 'twitch', channel: 'race' }] }, 'moderator')).toBe(403);
  expect(await send('queue.settings', { chats: [{ source: 'twitch', channel: 'race' }] }, 'control')).toBe(200);
  await until<ControlView>('control', ({ sources }) => sources['twitch-chat:race']?.state === 'live');
  chat.say(said('m1', '1', '!ask who is ahead?'), said('m2', '2', 'just talking'));
  const { messages, feed } = await until<ModeratorView>(
    'moderator',
    ({ feed, messages }) => feed.counted === 2 && Object.keys(messages).length === 1,
  );
  expect(Object.values(messages)).toMatchObject([
    {
      text: 'who is ahead?',
      state: 'held',
      takenBy: 'word',
      author: { id: 'twitch:1', name: 'User1', platform: 'twitch' },
    },
  ]);
  const talk = Object.values(feed.lines).find((line) => !line.taken);
  expect(await send('message.pick', { line: talk?.id })).toBe(200);
  expect(await send('message.pick', { line: 'gone' })).toBe(409);
  for (const { id } of Object.values((await view<ModeratorView>('moderator')).messages))
    expect(await send('message.approve', { id })).toBe(200);
  expect(await send('reading.start', {})).toBe(200);
  expect((await view<OverlayView>('overlay')).queue).toMatchObject({ onAir: { text: 'who is ahead?' }, waiting: 1 });
  chat.say('@room-id=1;target-user-id=1;tmi-sent-ts=1 :tmi.twitch.tv CLEARCHAT #race :u1');
  await until<OverlayView>('overlay', ({ queue }) => queue.onAir === null);
  expect(await send('queue.settings', { chats: [] }, 'control')).toBe(200);
  await until<ControlView>('control', ({ sources }) => sources['twitch-chat:race'] === undefined);
});
