import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { allMessages } from '../../../shared/domain/queue/message-pages.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import { createLiveClock } from '../../engine/live-clock.ts';
import { desk, testEngine } from '../../engine/testing/test-show.ts';
import { createIntake } from '../../intake/intake.ts';
import type { PlatformLine, PlatformRetraction } from '../../intake/platform-line.ts';
import { createChatHost, type ChatHost } from '../chat-host.ts';
import { createSilentLogger } from '../testing/silent-logger.ts';
import { startIrcServer, type IrcServer } from './testing/irc-server.ts';

const folder = process.env['TICKERTAPE_TEST_DATA'] ?? '';
const fileOf = (name: string): string => join(folder, 'chat', name);
const hasFiles = folder !== '' && existsSync(fileOf('nymn-800-raw-irc.txt'));
const rawLines = (name: string): string[] =>
  readFileSync(fileOf(name), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');

const said = (id: string, text: string, tags = ''): string =>
  `@id=${id};user-id=7;display-name=Ann;tmi-sent-ts=1704557984095;first-msg=0${tags} :ann!ann@ann.tmi.twitch.tv PRIVMSG #race :${text}`;

let server: IrcServer;
let hosts: ChatHost[] = [];
afterEach(async () => {
  for (const host of hosts) await host.stop();
  hosts = [];
  await server.close();
});

/** The real client, reading the channel of our server; what it reads, and how it is. */
async function reading(channel: string) {
  server = await startIrcServer(channel);
  const lines: PlatformLine[] = [];
  const retractions: PlatformRetraction[] = [];
  const health: SourceHealthView[] = [];
  const { engine } = testEngine({ clock: createLiveClock() });
  engine.dispatch({ name: 'queue.settings', input: { chats: [{ source: 'twitch', channel }] } }, desk);
  const intake = createIntake({ engine, publish: () => undefined, monotonic: () => 0 });
  let changed = (): void => undefined;
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await new Promise<void>((resolve) => (changed = resolve));
  };
  const host = createChatHost({
    engine,
    logger: createSilentLogger(),
    clock: createLiveClock(),
    random: () => 0,
    twitch: server.connection,
    sink: {
      lines: (more) => {
        lines.push(...more);
        intake.lines(more);
        changed();
      },
      retract: (retraction) => {
        retractions.push(retraction);
        intake.retract(retraction);
        changed();
      },
    },
    onHealth: (_id, view) => {
      if (view !== null) health.push(view);
      changed();
    },
  });
  hosts.push(host);
  host.start();
  await until(() => health.at(-1)?.state === 'live');
  return { lines, retractions, health, engine, intake, host, until };
}

describe('Twitch chat, read by the real client without a login', () => {
  test('SRC-30: lines come with author, time, kind and what Twitch knows of the author', async () => {
    const { lines, until } = await reading('race');
    server.say(
      said('a1', 'hello 🎉 \u{e0000}'),
      said('a2', '\u0001ACTION waves\u0001'),
      said('a3', 'yes', ';reply-parent-msg-id=a1;reply-parent-user-id=7;reply-parent-user-login=ann'),
      said('a4', 'hi', ';mod=1;badges=moderator/1').replace('first-msg=0', 'first-msg=1'),
      ':bob!bob@bob.tmi.twitch.tv PRIVMSG #race :no tags at all',
      '@id=n1;msg-id=announcement;user-id=7;login=ann;display-name=Ann;tmi-sent-ts=1704557984095;system-msg= :tmi.twitch.tv USERNOTICE #race :listen',
      '@id=n2;msg-id=sub;user-id=7;login=ann;display-name=Ann;tmi-sent-ts=1704557984095;system-msg=x :tmi.twitch.tv USERNOTICE #race',
      said('a5', 'last'),
    );
    await until(() => lines.at(-1)?.text === 'last');
    const ann = { source: 'twitch', author: { id: '7', name: 'Ann' }, at: 1_704_557_984_095, trusted: false };
    expect(lines).toEqual([
      { ...ann, id: 'a1', text: 'hello 🎉 \u{e0000}', origin: 'chat', isReply: false, firstTime: false },
      { ...ann, id: 'a2', text: 'waves', origin: 'action', isReply: false, firstTime: false },
      { ...ann, id: 'a3', text: 'yes', origin: 'reply', isReply: true, firstTime: false },
      { ...ann, id: 'a4', text: 'hi', origin: 'chat', isReply: false, firstTime: true, trusted: true },
      expect.objectContaining({
        id: undefined,
        author: { id: 'login:bob', name: 'bob' },
        text: 'no tags at all',
        firstTime: undefined,
      }),
      { ...ann, id: 'n1', text: 'listen', origin: 'announcement', isReply: false },
      { ...ann, id: 'a5', text: 'last', origin: 'chat', isReply: false, firstTime: false },
    ]);
  });

  test('SRC-31: deletions, time-outs, bans and a cleared chat take back what was held', async () => {
    const { engine, intake, retractions, until } = await reading('race');
    const of = (id: string, user: string): string => said(id, `!ask ${id}`).replace('user-id=7', `user-id=${user}`);
    server.say(of('m1', '1'), of('m2', '2'), of('m3', '3'), of('m4', '4'));
    server.say('@login=ann;target-msg-id=m1;tmi-sent-ts=1704557984095 :tmi.twitch.tv CLEARMSG #race :!ask m1');
    server.say(
      '@ban-duration=600;room-id=1;target-user-id=2;tmi-sent-ts=1704557984095 :tmi.twitch.tv CLEARCHAT #race :ann',
    );
    server.say('@room-id=1;target-user-id=3;tmi-sent-ts=1704557984095 :tmi.twitch.tv CLEARCHAT #race :ann');
    await until(() => retractions.length === 3);
    await intake.settled();
    const states = (): string[] =>
      allMessages(engine.state.queue.messages).map((message) => `${message.text} ${message.phase.state}`);
    expect(states()).toEqual(['m1 retracted', 'm2 retracted', 'm3 retracted', 'm4 held']);
    server.say('@room-id=1;tmi-sent-ts=1704557984095 :tmi.twitch.tv CLEARCHAT #race');
    await until(() => retractions.length === 4);
    expect(states().at(-1)).toBe('m4 retracted');
    expect(retractions).toEqual([
      { source: 'twitch', id: 'm1' },
      { source: 'twitch', authorId: '2' },
      { source: 'twitch', authorId: '3' },
      { source: 'twitch', all: true },
    ]);
  });

  test(
    'SRC-32: a lost connection is told, comes back by itself, and what comes again is known',
    { timeout: 30_000 },
    async () => {
      const { engine, intake, health, lines, until } = await reading('race');
      server.say(said('m1', '!ask one'));
      await until(() => lines.length === 1);
      server.cut();
      await until(() => health.at(-1)?.state === 'backoff');
      expect(health.at(-1)).toMatchObject({
        id: 'twitch-chat:race',
        error: { code: 'network' },
        retryAt: expect.any(String) as string,
      });
      await server.joined(2);
      await until(() => health.at(-1)?.state === 'live');
      server.say(said('m1', '!ask one'), said('m2', '!ask two'));
      await until(() => lines.length === 3);
      await intake.settled();
      expect(allMessages(engine.state.queue.messages).map((message) => message.text)).toEqual(['one', 'two']);
      engine.dispatch({ name: 'queue.settings', input: { chats: [] } }, desk);
      server.say(said('m3', '!ask three'));
      expect(lines).toHaveLength(3);
    },
  );

  test.skipIf(!hasFiles)('SRC-33: 800 real lines give every message, action and retraction, each once', async () => {
    const raw = rawLines('nymn-800-raw-irc.txt');
    const { engine, lines, retractions, until, intake } = await reading('nymn');
    engine.dispatch({ name: 'queue.settings', input: { intake: { all: true } } }, desk);
    const wanted = raw.flatMap((line) => {
      const found = /^@(\S+) :\S+ PRIVMSG #nymn :?(.*)$/.exec(line);
      const tag = (name: string): string => new RegExp(`(?:^|;)${name}=([^;]*)`).exec(found?.[1] ?? '')?.[1] ?? '';
      return found === null
        ? []
        : [{ id: tag('id'), user: tag('user-id'), text: (found[2] ?? '').replace(/^\u0001ACTION (.*)\u0001$/, '$1') }];
    });
    const cleared = raw.filter((line) => / CLEARCHAT #nymn /.test(line)).length;
    for (let at = 0; at < raw.length; at += 50) server.say(...raw.slice(at, at + 50));
    await until(() => lines.length >= wanted.length && retractions.length >= cleared);
    expect(wanted).toHaveLength(798);
    expect(cleared).toBe(2);
    const chat = lines.filter(({ origin }) => ['chat', 'action', 'reply'].includes(origin));
    expect(chat.map(({ id, author, text }) => ({ id, user: author.id, text }))).toEqual(wanted);
    await intake.settled();
    const messages = allMessages(engine.state.queue.messages);
    expect(messages.length).toBe(lines.length);
    expect(messages.filter(({ text }) => /[\u{e0000}-\u{e0fff}]/u.test(text))).toEqual([]);
    const gone = new Set(retractions.flatMap((each) => ('authorId' in each ? [`twitch:${each.authorId}`] : [])));
    for (const message of messages) if (message.phase.state === 'retracted') expect(gone).toContain(message.author.id);
  });

  test.skipIf(!hasFiles)('SRC-33: every rare kind of real line is survived', async () => {
    const raw = rawLines('chatterino-irc-inputs.txt');
    const { lines, retractions, health, until } = await reading('pajlada');
    server.say(...raw, said('end', 'the end').replace('#race', '#pajlada'));
    await until(() => lines.at(-1)?.text === 'the end');
    const withText = raw.filter((line) => / PRIVMSG #\S+ \S/.test(line) || / USERNOTICE #\S+ :?[^: ]/.test(line));
    expect(lines.length - 1).toBe(withText.length);
    expect(retractions.length).toBe(raw.filter((line) => / CLEAR(CHAT|MSG) /.test(line)).length);
    expect(lines.filter(({ text, author }) => text === '' || author.name === '' || author.id === '')).toEqual([]);
    expect(health.at(-1)?.state).toBe('live');
  });
});
