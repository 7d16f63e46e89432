import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { rawRequest } from './testing/raw-request.ts';
import { startWholeServer, type WholeServer } from './testing/whole-server.ts';

interface Taken {
  readonly accepted: number;
  readonly rejected: readonly { readonly index: number; readonly reason: string }[];
}

describe('the intake, as an outsider with its key may use it', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWholeServer();
    whole.server.engine.dispatch(
      { name: 'racer.add', input: { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] } },
      { role: 'control', id: 'test' },
    );
  });
  afterAll(() => whole.stop());

  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    whole.ask(path, { method: 'POST', role: 'feed', body, headers, impatient: true });
  const taken = async (path: string, items: unknown): Promise<Taken> => {
    const answer = await post(path, items);
    expect([answer.status, path]).toEqual([202, path]);
    return JSON.parse(answer.text) as Taken;
  };
  const lines = async (type: ShowEvent['type']): Promise<readonly ShowEvent[]> =>
    (await whole.ask('/api/v1/export/events.jsonl', { role: 'control' })).text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ShowEvent)
      .filter((event) => event.type === type);

  const raw = (bytes: string): Promise<string> => rawRequest(whole.port, bytes);
  const head = (path: string): string =>
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${whole.port}\r\nAuthorization: Bearer ${whole.keys().feed}\r\nContent-Type: application/json\r\n`;

  const good = { racer: 'actor', total: 5 };
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['a number as text', { ...good, total: '5' }, 'invalid'],
    ['below nothing', { ...good, total: -1 }, 'invalid'],
    ['1e308', { ...good, total: 1e308 }, 'invalid'],
    ['a fraction', { ...good, total: 0.1 }, 'invalid'],
    ['minus nothing', { ...good, total: -0 }, 'zero'],
    ['null', { ...good, total: null }, 'invalid'],
    ['a truth', { ...good, total: true }, 'invalid'],
    ['a list', { ...good, total: [5] }, 'invalid'],
    ['an object with a value', { ...good, total: { valueOf: 5 } }, 'invalid'],
    ['a NUL in the racer', { ...good, racer: 'act\u0000or' }, 'unknown-racer'],
    ['a racer that every object has', { ...good, racer: 'constructor' }, 'unknown-racer'],
    ['half a character as key', { ...good, key: '\ud800' }, 'invalid'],
    ['a NUL as key', { ...good, key: 'a\u0000b' }, 'invalid'],
    ['a year nobody writes', { ...good, at: '+275760-09-13T00:00:00Z' }, 'invalid'],
    ['a member too many', { ...good, constructor: { prototype: {} } }, 'invalid'],
    ['an item in an item', [good], 'invalid'],
  ];

  it('SEC-187: of observations each wrong one is named with its reason, and every good one beside it is kept', async () => {
    const items = wrong.flatMap(([, item], index) => [item, { ...good, total: 1_000 + index, key: `good ${index}` }]);
    const answer = await taken('/api/v1/observations', items);
    expect(answer.accepted).toBe(wrong.length);
    expect(answer.rejected).toEqual(wrong.map(([, , reason], index) => ({ index: 2 * index, reason })));
    const keys = (await lines('race.observed')).map((line) => line.key);
    expect(keys).toEqual(wrong.map((_wrong, index) => `good ${index}`));
  });

  it('SEC-187: of messages too, and what is strange in a good one is cleaned', async () => {
    const items = [
      { author: 'A', text: 'one\ud800 \u0000two', key: 'a' },
      { author: 'A', text: '\u0000' },
      { author: '', text: 'x' },
      { author: { name: 'A', id: '\udfff' }, text: 'x' },
      { author: { name: 'A', id: 'a', role: 'control' }, text: 'x' },
      { author: 'A', text: 'x'.repeat(8_193) },
      { author: 'A', text: 5 },
      { author: 'A', text: 'x', key: '\udc00' },
      { author: 'A', text: 'x', origin: 'a\u202eb' },
      { author: 'A', text: 'x', at: '2999-01-01T00:00:00Z' },
      { author: '\u202eB', text: 'three', key: 'b' },
    ];
    const answer = await taken('/api/v1/messages', items);
    expect(answer.accepted).toBe(2);
    expect(answer.rejected.map(({ index, reason }) => `${index} ${reason}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `${index} invalid`).concat('9 future'),
    );
    const held = (await lines('message.held')).map(
      ({ payload }) => payload as { text: string; author: { name: string } },
    );
    expect(held.map(({ text, author }) => [text, author.name])).toEqual([
      ['one two', 'A'],
      ['three', 'B'],
    ]);
  });

  it('SEC-188: keys that a database would take for one are one, and cost none beside them', async () => {
    const { engine } = whole.server;
    const seen = (total: number) => ({ racer: 'actor', total, at: engine.clock.now(), resolution: 1, source: 'chat' });
    const outcomes = await engine.observe(
      ['x\ud800', 'x\ud801', 'plain', 'x\udfff'].map((key, index) => ({ observation: seen(2_000 + index), key })),
      { role: 'feed', id: 'test' },
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'duplicate', 'accepted', 'duplicate']);
  });

  it('SEC-187: bodies are refused as a whole with code and reason, and nothing of them is kept', async () => {
    const { seq } = whole.server.engine.state;
    const bodies: readonly (readonly [string, string, number, string])[] = [
      ['no JSON', '[{"racer":"actor","total":NaN}]', 400, 'bad-json'],
      ['a number that JSON has not', '[{"racer":"actor","total":Infinity}]', 400, 'bad-json'],
      ['cut off', '[{"racer":"actor","total":5},', 400, 'bad-json'],
      ['two documents', '[][]', 400, 'bad-json'],
      ['deep', `${'['.repeat(17)}${']'.repeat(17)}`, 400, 'too-deep'],
      ['deep in an item', `[{"racer":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}]`, 400, 'too-deep'],
      ['500,000 items', `[${'1,'.repeat(500_000)}1]`, 429, 'too-many-items'],
      ['over 1 MiB', `[${' '.repeat(1_048_575)}]`, 429, 'too-large'],
      ['nothing', '', 400, 'bad-body'],
      ['a number', '1e308', 400, 'bad-body'],
    ];
    for (const path of ['/api/v1/observations', '/api/v1/messages'])
      for (const [title, body, status, reason] of bodies) {
        const answer = await post(path, body);
        expect([title, answer.status, (JSON.parse(answer.text) as { reason: string }).reason]).toEqual([
          title,
          status,
          reason,
        ]);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/json, text/plain',
      '',
    ])
      expect([type, (await post('/api/v1/observations', good, { 'content-type': type })).status]).toEqual([type, 415]);
    // Packed, and in another alphabet: neither is UTF-8 JSON.
    const utf16 = Buffer.from(JSON.stringify(good), 'utf16le').toString('latin1');
    const sent = await raw(
      `${head('/api/v1/observations')}Content-Encoding: gzip\r\nContent-Length: 4\r\nConnection: close\r\n\r\n\x1f\x8b\x08\x00`,
    );
    expect(sent).toContain('"code":"invalid","reason":"bad-encoding"');
    const wide = await raw(
      `${head('/api/v1/observations').replace('json\r\n', 'json; charset=utf-16le\r\n')}Content-Length: ${utf16.length}\r\nConnection: close\r\n\r\n${utf16}`,
    );
    expect(wide).toContain('"code":"invalid","reason":"bad-json"');
    expect(whole.server.engine.state.seq).toBe(seq);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('SEC-187: of a name that is there twice the last one counts, and __proto__ is nobody', async () => {
    await taken('/api/v1/observations', '[{"racer":"nobody","total":1,"racer":"actor","total":3000,"key":"twice"}]');
    await taken('/api/v1/observations', '[{"racer":"actor","total":3001,"__proto__":{"total":9},"key":"proto"}]');
    const totals = (await lines('race.observed')).map(({ payload }) => (payload as { total: number }).total);
    expect(totals.slice(-2)).toEqual([3_000, 3_001]);
    const { accounts } = whole.server.engine.state.race.racers['actor']!;
    expect(Object.values(accounts).map(({ total }) => total)).toEqual([3_001]);
  });

  it('SEC-189: a body that is cut off keeps nothing, chunks in bits and requests in a row are whole', async () => {
    const body = JSON.stringify({ ...good, total: 4_000, key: 'cut' });
    const before = (await lines('race.observed')).length;
    const path = '/api/v1/observations';
    await Promise.all(
      [
        `${head(path)}Content-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
        `${head(path)}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`,
      ].map(
        (bytes) =>
          new Promise<void>((resolve) => {
            const socket = connect(whole.port, '127.0.0.1', () => socket.end(bytes, () => socket.destroySoon()));
            socket.on('error', () => undefined);
            socket.on('close', () => resolve());
            socket.resume();
          }),
      ),
    );
    const bits = Array.from(body, (letter) => `1\r\n${letter}\r\n`).join('');
    const next = JSON.stringify({ ...good, total: 4_001, key: 'next' });
    const answers = await raw(
      `${head(path)}Transfer-Encoding: chunked\r\n\r\n${bits}0\r\n\r\n${head(path)}Content-Length: ${next.length}\r\nConnection: close\r\n\r\n${next}`,
    );
    expect(answers.match(/HTTP\/1\.1 202/g)).toHaveLength(2);
    const after = (await lines('race.observed')).slice(before);
    expect(after.map(({ key }) => key)).toEqual(['cut', 'next']);
  });

  it('SEC-190: what is no request is told so with code and reason, and the connection ends', async () => {
    const asked: readonly (readonly [string, number, string])[] = [
      ['no such thing\r\n\r\n', 400, 'bad-http'],
      [`GET / HTTP/1.1\r\nHost: 127.0.0.1:${whole.port}\r\nX: ${'a'.repeat(9_000)}\r\n\r\n`, 431, 'headers-too-large'],
      [`${head('/api/v1/observations')}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`, 400, 'bad-http'],
      [`${head('/api/v1/observations')}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, 400, 'bad-http'],
    ];
    for (const [bytes, status, reason] of asked) {
      const answer = await raw(bytes);
      expect(answer, reason).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({
        status,
        code: 'invalid',
        reason,
      });
    }
  });

  it('SEC-190: so is one that never comes to its end, while others are answered', async () => {
    const slow = raw(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${whole.port}\r\nX-Slow: `);
    for (let others = 0; others < 20; others++) expect((await whole.ask('/healthz')).status).toBe(200);
    const answer = await slow;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"invalid","reason":"too-slow"');
  }, 60_000);

  it('SEC-187: nothing of this was a fault', async () => {
    expect(whole.serverLog()).not.toContain('fault');
    expect((await whole.ask('/readyz')).status).toBe(200);
  });
});
