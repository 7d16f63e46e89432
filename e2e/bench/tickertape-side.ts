import path from 'node:path';
import { createServer } from '../../server/create-server.ts';
import { startIrcServer } from '../../server/sources/twitch-chat/testing/irc-server.ts';
import { chatLine } from '../harness/chat-rig.ts';
import { writeShow } from '../harness/server-process.ts';
import { duel } from '../harness/shows.ts';
import { monotonic } from './page-probe.ts';
import type { SaidLine } from './sides.ts';

/** The product's own server on disk, driven over the parent's channel as the other sides are; with `chat` it reads one. */
const [dataDir = '', withChat] = process.argv.slice(2);
const channel = 'race';
const chat = withChat === 'chat' ? await startIrcServer(channel) : null;
const server = await createServer({
  dataDir,
  port: 0,
  showFile: path.resolve(await writeShow(duel)),
  ...(chat === null ? {} : { twitch: chat.connection }),
});
const { url } = await server.start();
const { engine } = server;
const feed = { role: 'feed', id: 'bench' } as const;
const person = { role: 'control', id: 'bench' } as const;

async function observe(racer: string, total: number): Promise<void> {
  const observation = { racer, total, at: Date.now(), resolution: 1, source: 'feed' };
  await engine.observe([{ observation }], feed);
}

function command(name: string, input: object): void {
  const result = engine.dispatch({ name, input } as Parameters<typeof engine.dispatch>[0], person);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
}

let said = 0;
let airLine = '';
function say(lines: readonly SaidLine[]): void {
  chat?.say(...lines.map(({ name, text }) => chatLine(channel, `line-${++said}`, name, text)));
}

/** A viewer asks, a moderator approves, and it is put on air: measured from the press of the button. */
async function putOnAir(text: string): Promise<number> {
  const held = new Promise<string>((resolve) => {
    const forget = engine.subscribe(({ events }) => {
      for (const event of events) {
        if (event.type !== 'message.held' || event.payload.text !== text) continue;
        forget();
        resolve(event.payload.id);
      }
    });
  });
  say([{ name: 'mara', text: `!ask ${text}` }]);
  airLine = `line-${said}`;
  const id = await held;
  const at = monotonic();
  command('message.approve', { id, onAir: true });
  return at;
}

/** Its platform takes it back, and the server hears of it as it does of every line. */
function takeBack(): number {
  const at = monotonic();
  chat?.say(`@login=mara;target-msg-id=${airLine} :tmi.twitch.tv CLEARMSG #${channel} :!ask`);
  return at;
}

interface Wish {
  readonly total?: number;
  readonly say?: readonly SaidLine[];
  readonly air?: string;
  readonly clear?: number;
}

async function fulfil({ total, say: lines, air, clear }: Wish): Promise<void> {
  if (lines !== undefined) say(lines);
  if (total !== undefined) {
    const at = monotonic();
    void observe('actor', total);
    process.send?.({ total, at });
  }
  if (air !== undefined) process.send?.({ air, at: await putOnAir(air) });
  if (clear !== undefined) process.send?.({ clear, at: takeBack() });
}

await observe('network', 400_000);
await observe('actor', 500_000);
if (chat !== null) {
  command('queue.settings', { chats: [{ source: 'twitch', channel }] });
  await chat.joined(1);
}
process.on('message', (wish: Wish) => void fulfil(wish));
process.send?.({ url, links: server.keyring.links() });
