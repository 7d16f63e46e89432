import path from 'node:path';
import { Webhook } from 'standardwebhooks';
import { systemActor } from '../../shared/domain/actor.ts';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import type { Message } from '../../shared/domain/queue/queue-state.ts';
import { cleanText, isTooLong, nameLimits } from '../../shared/lib/text/clean-text.ts';
import { formBrowser } from '../../server/http/form/testing/form-browser.ts';
import { startWholeServer, type WholeServer } from '../../server/security/testing/whole-server.ts';
import { startSessionServer } from '../../server/sources/social-stream/testing/session-server.ts';
import { startIrcServer } from '../../server/sources/twitch-chat/testing/irc-server.ts';
import { projectRoot } from './project-root.ts';
import { until } from './until.ts';

/** A text, and the same as the name of who says it. */
export interface Said {
  readonly name: string;
  readonly text: string;
}

/** A way in. `reads` = what of a text it can carry and means; empty = it takes it for nothing, and must not hold it. */
export interface Intake {
  readonly name: string;
  reads(text: string): string;
  send(said: Said): Promise<void>;
}

/** The whole product with every way in open, each as its senders use it. */
export interface HostileRig {
  readonly whole: WholeServer;
  readonly intakes: readonly Intake[];
  /** As the engine has them, in the order in which they came. */
  messages(): readonly Message[];
  dispatch(name: string, input: object): void;
  stop(): Promise<void>;
}

const session = 'aSessionOfTheHostile42';
const channel = 'race';
const publicHost = 'race.example';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const tagValue = (text: string): string =>
  text.replace(
    /[\\; \r\n]/g,
    (one) => ({ '\\': '\\\\', ';': '\\:', ' ': '\\s', '\r': '\\r', '\n': '\\n' })[one] ?? one,
  );

export async function startHostileRig(): Promise<HostileRig> {
  const [chat, relay] = await Promise.all([startIrcServer(channel), startSessionServer()]);
  const whole = await startWholeServer({
    pagesDir: path.join(projectRoot, 'overlay/dist'),
    publicUrls: [`https://${publicHost}`],
    twitch: chat.connection,
    form: { prefix: '0', cost: 1, usual: 100_000 },
  });
  const { engine } = whole.server;
  const dispatch = (name: string, input: object): void => {
    const answer = engine.dispatch({ name, input } as Parameters<typeof engine.dispatch>[0], systemActor);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  };
  const command = async (name: string, body: object): Promise<Record<string, unknown>> => {
    const { status, text } = await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role: 'control', body });
    if (status !== 200) throw new Error(`${name}: ${status} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const { secret } = (await command('hook.add', { source: 'shop' }))['result'] as { secret: string };
  await command('secret.set', { source: 'social-stream', name: 'main', secret: session });
  const sessionChat = { source: 'social-stream', session: 'main', server: relay.url, allowPrivate: true };
  await command('queue.settings', {
    chats: [{ source: 'twitch', channel }, sessionChat],
    intake: { all: true },
    verdicts: { builtInWords: false },
  });
  await Promise.all([chat.joined(1), relay.joined(session, 1)]);
  for (const name of ['show.viewer', 'show.form']) dispatch(name, { on: true });

  let count = 0;
  const post = async (address: string, headers: Record<string, string>, body: object | string): Promise<void> => {
    const role = headers['webhook-id'] === undefined ? 'feed' : 'none';
    const answer = await whole.ask(address, { method: 'POST', headers, body, role });
    if (answer.status !== 202) throw new Error(`${address}: ${answer.status} ${answer.text}`);
  };
  const line = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim();
  const intakes: readonly Intake[] = [
    {
      name: 'the API',
      reads: (text) => cleanText(text),
      send: ({ name, text }) => post('/api/v1/messages', {}, { author: name, text, key: `api-${++count}` }),
    },
    {
      name: 'a hook',
      reads: (text) => cleanText(text),
      async send({ name, text }) {
        const [id, at, body] = [`msg_${++count}`, new Date(), JSON.stringify({ author: name, text })];
        const signature = new Webhook(secret).sign(id, at, body);
        const timestamp = String(Math.floor(at.getTime() / 1000));
        await post(
          '/hooks/shop',
          { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
          body,
        );
      },
    },
    {
      name: 'the form',
      reads: (text) => (isTooLong(text) || cleanText(text, nameLimits) === '' ? '' : cleanText(text)),
      async send({ name, text }) {
        // Each as from a house of its own, by way of the proxy: an address may send five in a row.
        const from = {
          host: publicHost,
          'x-forwarded-for': `203.0.${113 + Math.floor(++count / 250)}.${1 + (count % 250)}`,
        };
        const browser = formBrowser((address, wish = {}) =>
          whole.ask(address, { ...wish, headers: { ...from, ...wish.headers } }),
        );
        const answer = await browser.send({ name: cleanText(name, nameLimits), message: text });
        if (answer.status !== 202) throw new Error(`the form: ${answer.status} ${answer.text}`);
      },
    },
    {
      name: 'typed in',
      reads: (text) => cleanText(text),
      send: async ({ name, text }) => {
        await command('message.add', { author: { name, id: `typed-${++count}` }, text });
      },
    },
    {
      name: "Twitch's chat",
      reads: (text) => cleanText(line(text)),
      send: ({ name, text }) => {
        const user = `u${++count}`;
        const tags = `id=${user};user-id=${count};display-name=${tagValue(name)};tmi-sent-ts=${Date.now()}`;
        chat.say(`@${tags} :${user}!${user}@${user}.tmi.twitch.tv PRIVMSG #${channel} :${line(text)}`);
        return Promise.resolve();
      },
    },
    {
      name: 'a session in plain text',
      reads: (text) => cleanText(text),
      send: ({ name, text }) => {
        const said = { id: ++count, userid: `s${count}`, type: 'kick', textonly: true };
        relay.say(session, { ...said, chatname: name, chatmessage: text });
        return Promise.resolve();
      },
    },
    {
      name: 'a session in HTML',
      reads: (text) => cleanText(text.replace(/\s+/gu, ' ')),
      send: ({ name, text }) => {
        const said = { id: ++count, userid: `s${count}`, type: 'youtube' };
        relay.say(session, { ...said, chatname: escaped(name), chatmessage: escaped(text) });
        return Promise.resolve();
      },
    },
  ];
  return {
    whole,
    intakes,
    messages: () => allMessages(engine.state.queue.messages),
    dispatch,
    async stop() {
      await whole.stop();
      await Promise.all([chat.close(), relay.close()]);
    },
  };
}

/** Waits until the engine has so many messages. */
export const untilCount = (rig: HostileRig, count: number): Promise<unknown> =>
  until(`${count} messages are there`, () => rig.messages().length >= count);
