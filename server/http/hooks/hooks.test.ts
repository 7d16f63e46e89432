import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlView } from '../../../shared/projections/views.ts';
import { startWholeServer, type Answer, type WholeServer } from '../../security/testing/whole-server.ts';

interface Hook {
  readonly source: string;
  readonly url: string;
  readonly secret: string;
}

let whole: WholeServer;
let hook: Hook;
let sent = 0;
beforeAll(async () => {
  whole = await startWholeServer();
  hook = (await send('hook.add', { source: 'kofi' })).result as Hook;
});
afterAll(() => whole.stop());

async function send(name: string, body: object, role: 'control' | 'host' | 'moderator' = 'control') {
  const { status, text } = await whole.ask(`/api/v1/commands/${name}`, { method: 'POST', role, body });
  return { status, ...(JSON.parse(text) as { result?: unknown; reason?: string }) };
}

const texts = async (): Promise<string[]> => {
  const { text } = await whole.ask('/api/v1/view', { role: 'control' });
  return Object.values((JSON.parse(text) as ControlView).messages).map((message) => message.text);
};

interface Wish {
  readonly id?: string;
  readonly at?: Date;
  readonly secret?: string;
  readonly source?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent in place of what was signed. */
  readonly sends?: string;
  readonly without?: string;
}

/** Signs with the library that senders use, then sends, as told. */
async function post(
  body: string,
  wish: Wish = {},
): Promise<Answer & { readonly problem: { reason?: string; detail?: string } }> {
  const { id = `msg_${++sent}`, at = new Date(), secret = hook.secret, source = 'kofi', sends = body, without } = wish;
  const headers: Record<string, string> = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
    ...wish.headers,
  };
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== without));
  const answer = await whole.ask(`/hooks/${source}`, { method: 'POST', headers: kept, body: sends });
  return { ...answer, problem: JSON.parse(answer.text) as { reason?: string; detail?: string } };
}

const message = (text: string, more: object = {}): string => JSON.stringify({ author: 'Ann', text, ...more });
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const signature = (id: string, at: Date, body: string, secret = hook.secret): string =>
  new Webhook(secret).sign(id, at, body);

describe('signed hooks, to the whole server', () => {
  test('API-30: one message, several, and an envelope are held, each on disk when it answers', async () => {
    const one = await post(message('one'));
    expect([one.status, one.problem]).toEqual([202, { accepted: 1, late: 0, duplicate: 0, rejected: [] }]);
    const two = await post(JSON.stringify([{ author: { name: 'Bob', id: 'u1' }, text: 'two' }, { text: 'nobody' }]));
    expect(two.problem).toMatchObject({ accepted: 1, rejected: [{ index: 1, reason: 'invalid' }] });
    const data = { author: 'Cleo', text: 'three', at: minutesAgo(2).toISOString(), origin: 'tip' };
    const envelope = { type: 'tip.created', timestamp: new Date().toISOString(), data };
    expect((await post(JSON.stringify(envelope))).status).toBe(202);
    const { text } = await whole.ask('/api/v1/view', { role: 'control' });
    expect(Object.values((JSON.parse(text) as ControlView).messages)).toMatchObject([
      { text: 'one', state: 'held', origin: 'hook', takenBy: 'sent', author: { name: 'Ann', platform: 'kofi' } },
      { text: 'two', state: 'held', author: { name: 'Bob', id: 'u1' } },
      { text: 'three', state: 'held', origin: 'tip', author: { name: 'Cleo' } },
    ]);
  });

  test('API-31: a body that is no message is 400, and a hostile one is held as text', async () => {
    for (const body of ['null', '"text"', '[]x', '{', '{"author":"A"}', '[[1]]', '{"type":"x","data":7}'])
      expect([body, (await post(body)).status]).toEqual([body, 400]);
    const nasty = '<img src=x onerror=alert(1)>\u202e {{7*7}}';
    expect((await post(message(nasty))).status).toBe(202);
    expect(await texts()).toContain('<img src=x onerror=alert(1)> {{7*7}}');
  });

  const old = 'v1,' + Buffer.alloc(32, 7).toString('base64');
  const attacks: readonly [string, string, (body: string) => Promise<Answer & { problem: { reason?: string } }>][] = [
    [
      'forged: signed with a secret of the attacker',
      'wrong-signature',
      (body) => post(body, { secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` }),
    ],
    [
      'tampered: another body than was signed',
      'wrong-signature',
      (body) => post(body, { sends: body.replace('Ann', 'Eve') }),
    ],
    [
      're-serialised: the same JSON with other spaces',
      'wrong-signature',
      (body) => post(body, { sends: JSON.stringify(JSON.parse(body), null, 1) }),
    ],
    ['another id than was signed', 'wrong-signature', (body) => post(body, { headers: { 'webhook-id': 'msg_other' } })],
    [
      'another time than was signed',
      'wrong-signature',
      (body) =>
        post(body, { at: minutesAgo(1), headers: { 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) } }),
    ],
    ['stale: six minutes old', 'stale', (body) => post(body, { at: minutesAgo(6) })],
    ['from the future: six minutes ahead', 'future', (body) => post(body, { at: minutesAgo(-6) })],
    [
      'a signature cut off',
      'wrong-signature',
      (body) => {
        const at = new Date();
        return post(body, { id: 'cut', at, headers: { 'webhook-signature': signature('cut', at, body).slice(0, -8) } });
      },
    ],
    [
      'a signature of one letter',
      'wrong-signature',
      (body) => {
        const at = new Date();
        return post(body, { id: 'one', at, headers: { 'webhook-signature': signature('one', at, body).slice(0, 4) } });
      },
    ],
    [
      'a signature with a letter more',
      'wrong-signature',
      (body) => {
        const at = new Date();
        return post(body, { id: 'more', at, headers: { 'webhook-signature': `${signature('more', at, body)}A` } });
      },
    ],
    ['an empty signature', 'no-signature', (body) => post(body, { headers: { 'webhook-signature': '' } })],
    ['only "v1,"', 'wrong-signature', (body) => post(body, { headers: { 'webhook-signature': 'v1,' } })],
    [
      'a signature of another version',
      'wrong-signature',
      (body) => {
        const at = new Date();
        return post(body, {
          id: 'v2',
          at,
          headers: { 'webhook-signature': signature('v2', at, body).replace('v1,', 'v2,') },
        });
      },
    ],
    [
      'a signature in hexadecimal',
      'wrong-signature',
      (body) =>
        post(body, {
          headers: { 'webhook-signature': `v1,${createHmac('sha256', hook.secret).update(body).digest('hex')}` },
        }),
    ],
    [
      'a right signature after more wrong ones than are looked at',
      'wrong-signature',
      (body) => {
        const at = new Date();
        return post(body, {
          id: 'many',
          at,
          headers: { 'webhook-signature': [...Array<string>(9).fill(old), signature('many', at, body)].join(' ') },
        });
      },
    ],
    [
      'signed over the body alone',
      'wrong-signature',
      (body) =>
        post(body, {
          headers: {
            'webhook-signature': `v1,${createHmac('sha256', Buffer.from(hook.secret.slice(6), 'base64'))
              .update(body)
              .digest('base64')}`,
          },
        }),
    ],
    [
      'the secret used as text',
      'wrong-signature',
      (body) => {
        const at = new Date();
        const id = 'as-text';
        const signed = `${id}.${Math.floor(at.getTime() / 1000)}.${body}`;
        return post(body, {
          id,
          at,
          headers: { 'webhook-signature': `v1,${createHmac('sha256', hook.secret).update(signed).digest('base64')}` },
        });
      },
    ],
    ['without an id', 'no-signature', (body) => post(body, { without: 'webhook-id' })],
    ['without a time', 'no-signature', (body) => post(body, { without: 'webhook-timestamp' })],
    ['without a signature', 'no-signature', (body) => post(body, { without: 'webhook-signature' })],
    ['an id with a full stop, which could be cut in two ways', 'bad-id', (body) => post(body, { id: 'a.1700000000' })],
    ['a time that is none', 'bad-timestamp', (body) => post(body, { headers: { 'webhook-timestamp': '1e9' } })],
    [
      'a time in milliseconds',
      'bad-timestamp',
      (body) => post(body, { headers: { 'webhook-timestamp': String(Date.now()) } }),
    ],
    ['a sender that nobody knows', 'wrong-signature', (body) => post(body, { source: 'nobody' })],
    ['a sender named as every object has members', 'wrong-signature', (body) => post(body, { source: '__proto__' })],
    [
      'the key of the feed in place of a signature',
      'no-signature',
      async (body) => {
        const answer = await whole.ask('/hooks/kofi', { method: 'POST', role: 'feed', body });
        return { ...answer, problem: JSON.parse(answer.text) as { reason: string } };
      },
    ],
  ];

  test.each(attacks)('SEC-160: %s is refused with 401 and changes nothing', async (_title, reason, attack) => {
    const { seq } = whole.server.engine.state;
    const { status, headers, problem } = await attack(message(`attack ${++sent}`));
    expect([status, problem.reason]).toEqual([401, reason]);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(whole.server.engine.state.seq).toBe(seq);
  });

  test('SEC-161: a wrong secret and an unknown sender are answered alike', async () => {
    const wrong = await post(message('x'), { secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` });
    const unknown = await post(message('x'), { source: 'nobody' });
    expect(wrong.text).toBe(unknown.text);
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  test.each([
    ['a body of more than 64 KiB', 413, { body: message('x'.repeat(70_000)) }],
    ['another content type', 415, { headers: { 'content-type': 'text/plain' } }],
    ['a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['JSON that breaks off, signed', 400, { body: '{"author":"A","text":"\\ud83d' }],
    ['nested too deep, signed', 400, { body: '['.repeat(40) + ']'.repeat(40) }],
  ])(
    'SEC-162: %s is refused as problem details',
    async (
      _title,
      expected,
      { body = message('x'), headers = {} }: { body?: string; headers?: Record<string, string> },
    ) => {
      const { status, headers: answered } = await post(body, { headers });
      expect(status).toBe(expected);
      expect(answered['content-type']).toContain('application/problem+json');
    },
  );

  test('SEC-162: what the headers give away is refused before the body is read', async () => {
    const { status } = await post(message('x'.repeat(70_000)), { at: minutesAgo(6) });
    expect(status).toBe(401);
  });

  test('SEC-160: of several signatures one must fit, as while a sender changes its secret', async () => {
    const at = new Date();
    const right = signature('several', at, message('several'));
    const several = [old, 'v2,abc', '', right].join(' ');
    const { status } = await post(message('several'), { id: 'several', at, headers: { 'webhook-signature': several } });
    expect(status).toBe(202);
    expect(await texts()).toContain('several');
  });

  test('SEC-163: control alone makes, shows, changes and removes a secret; an old one is dead at once', async () => {
    for (const role of ['host', 'moderator'] as const)
      for (const name of ['hook.reveal', 'hook.rotate', 'hook.remove', 'hook.add'])
        expect([role, name, (await send(name, { source: 'kofi' }, role)).status]).toEqual([role, name, 403]);
    const made = (await send('hook.add', { source: 'shop' })).result as Hook;
    expect(made).toEqual({
      source: 'shop',
      url: `${whole.url}/hooks/shop`,
      secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) as string,
    });
    expect((await send('hook.add', { source: 'shop' })).reason).toBe('known-hook');
    expect((await send('hook.add', { source: 'Shop!' })).status).toBe(400);
    const shop = (secret: string) => post(message(`shop ${++sent}`), { source: 'shop', secret });
    expect((await shop(made.secret)).status).toBe(202);
    expect((await post(message('of another'), { source: 'shop' })).status).toBe(401);
    const next = (await send('hook.rotate', { source: 'shop' })).result as Hook;
    expect(next.secret).not.toBe(made.secret);
    expect([(await shop(made.secret)).status, (await shop(next.secret)).status]).toEqual([401, 202]);
    expect((await send('hook.reveal', { source: 'shop' })).result).toEqual(next);
    expect((await send('hook.list', {})).result).toEqual({
      hooks: ['kofi', 'shop'].map((source) => ({ source, url: `${whole.url}/hooks/${source}`, usable: true })),
    });
    expect((await send('hook.remove', { source: 'shop' })).status).toBe(200);
    expect((await shop(next.secret)).status).toBe(401);
    expect((await send('hook.reveal', { source: 'shop' })).reason).toBe('unknown-hook');
    const holders = whole.files().filter(({ text }) => text.includes(hook.secret) || text.includes(next.secret));
    expect(holders.map(({ path }) => path)).toEqual([`${whole.dataDir}/links.json`]);
  });

  test('SEC-164: the same delivery counts once, also after a restart and with the sender’s own key', async () => {
    const at = new Date();
    const [first, again] = [
      await post(message('once'), { id: 'same', at }),
      await post(message('once'), { id: 'same', at }),
    ];
    expect([first.problem, again.problem]).toMatchObject([
      { accepted: 1, duplicate: 0 },
      { accepted: 1, duplicate: 1 },
    ]);
    await post(message('keyed', { key: 'k1' }), { id: 'first-try' });
    expect((await post(message('keyed', { key: 'k1' }), { id: 'second-try' })).problem).toMatchObject({ duplicate: 1 });
    const { dataDir } = whole;
    const stopped = whole;
    await stopped.server.stop();
    whole = await startWholeServer({ dataDir });
    expect((await post(message('once'), { id: 'same', at })).problem).toMatchObject({ accepted: 1, duplicate: 1 });
    expect((await post(message('keyed', { key: 'k1' }), { id: 'third-try' })).problem).toMatchObject({ duplicate: 1 });
    expect((await texts()).filter((text) => text === 'once' || text === 'keyed')).toEqual(['once', 'keyed']);
    await whole.stop();
    whole = stopped;
  });
});
