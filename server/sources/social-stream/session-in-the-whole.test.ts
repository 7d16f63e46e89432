import { afterEach, expect, test } from 'vitest';
import type { ControlView } from '../../../shared/projections/views.ts';
import type { KeyRole } from '../../auth/key.ts';
import { startWholeServer, type WholeServer } from '../../security/testing/whole-server.ts';
import { startSessionServer, type SessionServer } from './testing/session-server.ts';

let relay: SessionServer;
let whole: WholeServer;
afterEach(async () => {
  await whole.stop();
  await relay.close();
});

const view = async (): Promise<ControlView> =>
  JSON.parse((await whole.ask('/api/v1/view', { role: 'control' })).text) as ControlView;
const send = async (name: string, body: object, role: KeyRole = 'control') => {
  const { status, text } = await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role, body });
  return { status, ...(JSON.parse(text) as { result?: unknown; reason?: string }) };
};
async function until(fits: (seen: ControlView) => boolean): Promise<ControlView> {
  for (;;) {
    const seen = await view();
    if (fits(seen)) return seen;
  }
}

test('SRC-53: the id of a session is given to control’s command, kept in secrets.json, and stands nowhere else', async () => {
  relay = await startSessionServer();
  whole = await startWholeServer();
  const session = 'aVerySecretSession123';
  const chats = [{ source: 'social-stream', session: 'main', server: relay.url, allowPrivate: true }];
  expect((await send('queue.settings', { chats, intake: { all: true } })).status).toBe(200);
  await until(({ sources }) => sources['social-stream:main']?.state === 'needs-auth');
  const wish = {
    source: 'social-stream',
    name: 'main',
    secret: `https://socialstream.ninja/dock.html?session=${session}&scale=2`,
  };
  for (const role of ['host', 'moderator'] as const) expect((await send('secret.set', wish, role)).status).toBe(403);
  expect((await send('secret.set', { ...wish, secret: 'https://socialstream.ninja/dock.html' })).reason).toBe(
    'bad-secret',
  );
  expect((await send('secret.set', wish)).status).toBe(200);
  await relay.joined(session, 1);
  await until(({ sources }) => sources['social-stream:main']?.state === 'live');
  relay.say(session, { id: 1, type: 'kick', chatname: 'Ann', userid: 'k1', chatmessage: 'hello' });
  const { messages } = await until(({ messages }) => Object.keys(messages).length === 1);
  expect(Object.values(messages)).toMatchObject([
    { text: 'hello', author: { id: 'kick:k1', name: 'Ann', platform: 'kick' } },
  ]);
  expect((await send('secret.list', {})).result).toEqual({ secrets: [{ source: 'social-stream', name: 'main' }] });
  for (const role of ['control', 'host', 'moderator', 'overlay'] as const)
    expect((await whole.ask('/api/v1/view', { role })).text).not.toContain(session);
  expect((await whole.ask('/api/v1/export/events.jsonl', { role: 'control' })).text).not.toContain(session);
  const holders = whole.files().filter(({ text }) => text.includes(session));
  expect(holders.map(({ path, mode }) => [path, mode])).toEqual([[`${whole.dataDir}/secrets.json`, 0o600]]);
  expect((await send('secret.remove', { source: 'social-stream', name: 'main' })).status).toBe(200);
  await until(({ sources }) => sources['social-stream:main']?.state === 'needs-auth');
});
