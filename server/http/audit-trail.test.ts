import { afterEach, expect, test } from 'vitest';
import type { AuditPage } from '../../shared/projections/audit-view.ts';
import { QueueScenario } from '../../shared/testing/queue-scenario.ts';
import { startWholeServer, type WholeServer } from '../security/testing/whole-server.ts';
import { createAuditTrail } from './audit-trail.ts';

let whole: WholeServer | null = null;
afterEach(async () => {
  await whole?.stop();
  whole = null;
});

const over = (show: QueueScenario) =>
  createAuditTrail({ read: (after = 0) => show.events.filter(({ seq }) => seq > after).values() });
const told = ({ lines }: AuditPage): readonly string[] =>
  lines.map(({ label, messages }) => [label, ...messages.map(({ text }) => text)].join(' '));

test('API-45: a command is one line with who, when and what; what a program did is none; an undo says what it took back', async () => {
  const show = new QueueScenario().hold('one').hold('two').approve('one', 'two');
  const trail = over(show);
  expect(told(await trail.page(null, 10))).toEqual(['message.approved two', 'message.approved one']);
  show.send('reading.start', {}).send('reading.start', {});
  show.send('author.ban', { messageId: show.id('two') }).send('undo', {});
  const page = await trail.page(null, 4);
  expect(told(page)).toEqual([
    'action.undone two',
    'author.banned two',
    'reading.started two one',
    'reading.started one',
  ]);
  expect(page.more).toBe(true);
  expect(page.lines[0]).toMatchObject({ undid: 'author.banned', undone: false });
  expect(page.lines[1]).toMatchObject({
    undone: true,
    by: 'control',
    at: expect.stringMatching(/^\d{4}-/u) as unknown,
  });
  const older = await trail.page(page.lines[3]?.seq ?? 0, 10);
  expect(told(older)).toEqual(['message.approved two', 'message.approved one']);
  expect(older.more).toBe(false);
});

test('API-45: safe mode over many messages is one line with the first of them and their number', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `message ${index}`);
  const show = new QueueScenario();
  for (const text of texts) show.hold(text);
  show.approve(...texts).send('show.safe-mode', { on: true });
  const [line] = (await over(show).page(null, 1)).lines;
  expect(line).toMatchObject({ label: 'show.safe-mode-set', touched: 40 });
  expect(line?.messages).toHaveLength(3);
});

test('API-46: over HTTP the crew reads it in pages; whoever was erased is erased in it', async () => {
  whole = await startWholeServer();
  const { ask } = whole;
  const post = (name: string, body: object): ReturnType<typeof ask> =>
    ask(`/api/v1/commands/${name}`, { method: 'POST', role: 'control', body });
  const page = async (query = ''): Promise<AuditPage> =>
    JSON.parse((await ask(`/api/v1/audit${query}`, { role: 'moderator' })).text) as AuditPage;
  await ask('/api/v1/messages', { method: 'POST', role: 'feed', body: [{ author: 'Ann', text: 'hello there' }] });
  const view = JSON.parse((await ask('/api/v1/view', { role: 'moderator' })).text) as {
    messages: Record<string, { id: string }>;
  };
  const [id] = Object.keys(view.messages);
  await post('message.approve', { id });
  await post('message.note', { id, note: 'say hello back' });
  const { lines } = await page();
  expect(lines.slice(0, 2)).toMatchObject([
    { label: 'message.noted', messages: [{ author: 'Ann', text: 'hello there', erased: false }] },
    { label: 'message.approved' },
  ]);
  expect((await page(`?limit=1&before=${lines[0]?.seq ?? 0}`)).lines[0]?.label).toBe('message.approved');
  for (const query of ['?limit=0', '?limit=201', '?before=0', '?before=x', '?page=2'])
    expect((await ask(`/api/v1/audit${query}`, { role: 'host' })).status, query).toBe(400);

  await post('author.erase', { messageId: id });
  const after = await page();
  expect(JSON.stringify(after)).not.toMatch(/Ann|hello/);
  expect(after.lines.map(({ label, messages }) => [label, messages[0]?.erased ?? null])).toEqual(
    expect.arrayContaining([
      ['author.erased', true],
      ['message.approved', true],
    ]),
  );
});
