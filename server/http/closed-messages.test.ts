import { afterEach, expect, test } from 'vitest';
import { QueueScenario } from '../../shared/testing/queue-scenario.ts';
import { startWholeServer, type WholeServer } from '../security/testing/whole-server.ts';
import { createClosedMessages } from './closed-messages.ts';

let whole: WholeServer | null = null;
afterEach(async () => {
  await whole?.stop();
  whole = null;
});

const texts = (messages: readonly { readonly text: string }[]): readonly string[] => messages.map(({ text }) => text);

test('QUEUE-64: every message that had its end is there, the newest end first, and what is open again is not', async () => {
  const show = new QueueScenario().hold('one').hold('two').hold('three').hold('four').approve('one', 'two');
  const closed = createClosedMessages({ read: (after = 0) => show.events.filter(({ seq }) => seq > after).values() });
  expect(await closed.read()).toEqual([]);
  show.send('message.reject', { id: show.id('three') }).send('message.skip', { id: show.id('one') });
  expect(texts(await closed.read())).toEqual(['one', 'three']);
  show.send('message.return', { id: show.id('three') }).send('message.retract', { id: show.id('two') });
  const both = await Promise.all([closed.read(), closed.read()]);
  expect(both.map(texts)).toEqual([
    ['two', 'one'],
    ['two', 'one'],
  ]);
});

test('QUEUE-64: the crew reads them page by page over HTTP, by state, and what an author wanted erased is erased', async () => {
  whole = await startWholeServer();
  const { ask } = whole;
  const post = (name: string, body: object): ReturnType<typeof ask> =>
    ask(`/api/v1/commands/${name}`, { method: 'POST', role: 'control', body });
  const page = async (
    query: string,
  ): Promise<{ messages: { id: string; text: string; state: string }[]; more: boolean }> =>
    JSON.parse((await ask(`/api/v1/messages${query}`, { role: 'moderator' })).text) as never;
  const items = Array.from({ length: 5 }, (_, index) => ({ author: `ann ${index}`, text: `message ${index}` }));
  await ask('/api/v1/messages', { method: 'POST', role: 'feed', body: items });
  const view = JSON.parse((await ask('/api/v1/view', { role: 'moderator' })).text) as {
    messages: Record<string, { id: string; text: string }>;
  };
  const held = Object.values(view.messages).sort((a, b) => a.text.localeCompare(b.text));
  for (const { id } of held.slice(0, 4)) await post('message.reject', { id, reason: 'no time' });
  await post('message.approve', { id: held[4]?.id });
  await post('message.skip', { id: held[4]?.id });

  const first = await page('?limit=2');
  expect(texts(first.messages)).toEqual(['message 4', 'message 3']);
  expect(first.more).toBe(true);
  const second = await page(`?limit=3&before=${first.messages[1]?.id ?? ''}`);
  expect(texts(second.messages)).toEqual(['message 2', 'message 1', 'message 0']);
  expect(second.more).toBe(false);
  expect(texts((await page('?state=skipped,read')).messages)).toEqual(['message 4']);
  for (const query of ['?limit=0', '?state=held', '?before=', '?page=2', '?before=m1-nobody'])
    expect((await ask(`/api/v1/messages${query}`, { role: 'host' })).status, query).toBe(400);

  await post('author.erase', { messageId: held[1]?.id });
  expect(texts((await page('')).messages)).toEqual(['', 'message 4', 'message 3', 'message 2', 'message 0']);
});
