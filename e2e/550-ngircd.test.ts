import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMessages } from '../shared/domain/queue/message-pages.ts';
import { createLiveClock } from '../server/engine/live-clock.ts';
import { desk, testEngine } from '../server/engine/testing/test-show.ts';
import { createIntake } from '../server/intake/intake.ts';
import { createChatHost, type ChatHost } from '../server/sources/chat-host.ts';
import { createSilentLogger } from '../server/sources/testing/silent-logger.ts';
import { until } from './harness/until.ts';
import { prepareNgircd, startNgircd, type Ngircd } from './partners/ngircd/start-ngircd.ts';

const partner = await prepareNgircd();
const missing = 'missing' in partner ? ` (skipped: ${partner.missing})` : '';
const file = path.join(process.env['TICKERTAPE_TEST_DATA'] ?? '', 'chat/nymn-800-raw-irc.txt');
const noData = existsSync(file) ? '' : ' (skipped: set TICKERTAPE_TEST_DATA to the folder that has chat/)';

describe.skipIf(missing !== '')(`chat of a real ngircd${missing}`, () => {
  let irc: Ngircd;
  let chats: ChatHost;
  const { engine } = testEngine({ clock: createLiveClock() });
  const messages = () => allMessages(engine.state.queue.messages);

  beforeAll(async () => {
    if ('missing' in partner) return;
    irc = await startNgircd(partner.program);
    const input = { intake: { all: true }, chats: [{ source: 'twitch', channel: 'race' }] } as const;
    expect(engine.dispatch({ name: 'queue.settings', input }, desk).ok).toBe(true);
    const sink = createIntake({ engine, publish: () => undefined, monotonic: () => performance.now() });
    const logger = createSilentLogger();
    const onHealth = (): void => undefined;
    chats = createChatHost({
      engine,
      sink,
      logger,
      clock: createLiveClock(),
      random: Math.random,
      onHealth,
      twitch: irc.connection,
    });
    chats.start();
  });
  afterAll(async () => {
    await chats.stop();
    await irc.stop();
  });

  it('SRC-30: a server without tags and ids gives lines, actions and authors all the same', async () => {
    const ann = await irc.join('ann', 'race');
    // Nobody tells when our reader is in the channel but what it reads.
    await until('the first line arrives', () => {
      ann.say(`hello ${Date.now()}`);
      return Promise.resolve(messages().length > 0);
    });
    ann.say('\u0001ACTION waves\u0001');
    ann.say('grüße 🎉');
    await until('the last line arrives', () => Promise.resolve(messages().at(-1)?.text === 'grüße 🎉'));
    expect(messages().slice(-2)).toMatchObject([
      {
        text: 'waves',
        origin: 'action',
        author: { id: 'twitch:login:ann', name: 'ann', platform: 'twitch' },
        key: null,
      },
      { text: 'grüße 🎉', origin: 'chat', author: { name: 'ann' } },
    ]);
    ann.leave();
  });

  it.skipIf(noData !== '')(`SRC-33: the real texts of a busy chat arrive, each once${noData}`, async () => {
    // What the server would cut is not sent, and neither is what a reader in pieces may tear.
    const texts = readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .flatMap((line) => / PRIVMSG #nymn :?([\x20-\x7e]{1,300})$/.exec(line)?.slice(1) ?? [])
      .map((text, index) => `${index} ${text}`);
    expect(texts.length).toBeGreaterThan(500);
    const before = messages().length;
    const talkers = await Promise.all(Array.from({ length: 8 }, (_, index) => irc.join(`talker${index}`, 'race')));
    for (const [index, text] of texts.entries()) talkers[index % talkers.length]?.say(text);
    await until('all lines are held', () => Promise.resolve(messages().length >= before + texts.length));
    const heard = engine.state.queue.taken - before;
    expect(heard).toBe(texts.length);
    const numbers = messages()
      .slice(before)
      .map((message) => Number.parseInt(message.text, 10));
    expect([...numbers].sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
    for (const talker of talkers) talker.leave();
  });
});
