import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bearer, httpRig, keys, type HttpRig, type TestKey } from './testing/http-rig.ts';

const everyKey = Object.keys(keys) as TestKey[];

describe('doors of the HTTP part', () => {
  let rig: HttpRig;
  beforeEach(async () => {
    rig = await httpRig();
  });
  afterEach(() => rig.close());

  /** Route → the keys that may use it, as the public interface lists them. */
  const access: [string, 'GET' | 'POST', readonly TestKey[]][] = [
    ['/api/v1/observations', 'POST', ['feed']],
    ['/api/v1/messages', 'POST', ['feed']],
    ['/api/v1/commands/race.correct', 'POST', ['control', 'host']],
    ['/api/v1/commands/show.safe-mode', 'POST', ['control', 'host', 'moderator']],
    ['/api/v1/commands/link.rotate', 'POST', ['control']],
    ['/api/v1/commands/no.such', 'POST', ['control', 'host', 'moderator']],
    ['/api/v1/view', 'GET', ['overlay', 'host', 'control', 'moderator']],
    ['/api/v1/record', 'GET', ['overlay', 'host', 'control', 'moderator']],
    ['/api/v1/export/ticks.csv', 'GET', ['host', 'control']],
    ['/api/v1/export/messages.csv', 'GET', ['host', 'control']],
    ['/api/v1/export/events.jsonl', 'GET', ['host', 'control']],
    ['/metrics', 'GET', ['control']],
  ];

  it.each(access)('API-2: %s %s asks for the right key before it looks at the body', async (url, method, allowed) => {
    const broken =
      method === 'POST' ? { payload: '{broken', headers: { 'content-type': 'application/json' } } : { headers: {} };
    const ask = (headers: Record<string, string>) =>
      rig.app.inject({ url, method, ...broken, headers: { ...broken.headers, ...headers } });
    for (const authorization of [undefined, 'Bearer k-nobody', 'Basic abc', `Bearer ${keys.control}x`]) {
      const answer = await ask(authorization === undefined ? {} : { authorization });
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    for (const role of everyKey) {
      const { statusCode } = await ask(bearer(role));
      if (!allowed.includes(role)) expect([role, statusCode]).toEqual([role, 403]);
      else expect([role, statusCode]).toEqual([role, method === 'POST' ? 400 : 200]);
    }
  });

  it('API-2: /api/v1/events takes any page and no feed', async () => {
    expect((await rig.app.inject({ url: '/api/v1/events' })).statusCode).toBe(401);
    expect((await rig.app.inject({ url: '/api/v1/events', headers: bearer('feed') })).statusCode).toBe(403);
  });

  it('API-3: every refusal is problem details with code and reason', async () => {
    const answer = await rig.app.inject({ url: '/api/v1/view' });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'No key',
      status: 401,
      detail: expect.stringContaining('Authorization: Bearer') as string,
      code: 'forbidden',
      reason: 'no-key',
    });
  });

  it('API-3: an unknown address is 404, a wrong method 405 with what is allowed', async () => {
    const unknown = await rig.app.inject({ url: '/api/v2/nothing' });
    expect([unknown.statusCode, unknown.json()]).toMatchObject([404, { code: 'invalid', reason: 'unknown-route' }]);
    const wrong = await rig.app.inject({ url: '/api/v1/observations', method: 'GET' });
    expect([wrong.statusCode, wrong.headers.allow, wrong.json()]).toMatchObject([405, 'POST', { reason: 'method' }]);
    expect((await rig.app.inject({ url: '/api/v1/view', method: 'POST', payload: {} })).statusCode).toBe(405);
    expect((await rig.app.inject({ url: '/control', method: 'POST', payload: {} })).statusCode).toBe(405);
  });

  it('API-3: a fault inside is 500 and says nothing of the inside', async () => {
    const faulty = await httpRig({
      ports: {
        view: () => {
          throw new Error('secret path /home/x');
        },
      },
    });
    const answer = await faulty.app.inject({ url: '/api/v1/view', headers: bearer('control') });
    expect([answer.statusCode, answer.json()]).toMatchObject([500, { code: 'internal' }]);
    expect(answer.body).not.toContain('secret');
    expect(faulty.faults).toHaveLength(1);
    await faulty.close();
  });

  const post = (payload: string | Buffer, type = 'application/json') =>
    rig.app.inject({
      url: '/api/v1/commands/show.title',
      method: 'POST',
      payload,
      headers: { ...bearer('control'), 'content-type': type },
    });

  it.each([
    ['{"title":', 400, 'bad-json'],
    ['{"title":"x"} trailing', 400, 'bad-json'],
    [Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'bad-encoding'],
    ['['.repeat(5000), 400, 'too-deep'],
    [`{"title":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`, 400, 'too-deep'],
    [JSON.stringify({ title: 'x'.repeat(17 * 1024) }), 413, 'too-large'],
    ['null', 200, undefined],
    ['[]', 400, 'invalid-input'],
    ['"x"', 400, 'invalid-input'],
    ['{"title":"x","powers":1}', 400, 'invalid-input'],
  ])('API-4: the body %# is answered, never a fault', async (payload, status, reason) => {
    const answer = await (payload === 'null'
      ? rig.app.inject({
          url: '/api/v1/commands/show.wrap',
          method: 'POST',
          payload,
          headers: { ...bearer('control'), 'content-type': 'application/json' },
        })
      : post(payload));
    expect([answer.statusCode, answer.json<{ reason?: string }>().reason]).toEqual([status, reason]);
    expect(rig.faults).toEqual([]);
  });

  it('API-4: a body that is not JSON by its type is 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await post('title=x', type)).statusCode).toBe(415);
    }
  });

  it('API-4: brackets in a string are no depth, and __proto__ is dropped however it is written', async () => {
    expect((await post(JSON.stringify({ title: `${'['.repeat(50)}\\"{{{` }))).statusCode).toBe(200);
    expect((await post('{"title":"x","__proto__":{"admin":true}}')).statusCode).toBe(200);
    expect((await post('{"title":"x","\\u005f_proto__":{"admin":true}}')).statusCode).toBe(200);
    expect(rig.commands.slice(1).map(({ input }) => input)).toEqual([{ title: 'x' }, { title: 'x' }]);
    expect('admin' in {}).toBe(false);
  });

  it('API-5: one address may ask 50 times a second, 100 at once; the feed is not counted there', async () => {
    for (let request = 0; request < 100; request++)
      expect((await rig.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    const over = await rig.app.inject({ url: '/healthz' });
    expect([over.statusCode, over.headers['retry-after'], over.json()]).toMatchObject([
      429,
      '1',
      { code: 'overloaded' },
    ]);
    const feed = await rig.app.inject({
      url: '/api/v1/observations',
      method: 'POST',
      payload: [],
      headers: bearer('feed'),
    });
    expect(feed.statusCode).toBe(202);
    rig.time += 1000;
    expect((await rig.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  });

  it('API-5: the feed may send 200 requests a second', async () => {
    const statuses = new Map<number, number>();
    for (let request = 0; request < 210; request++) {
      const { statusCode } = await rig.app.inject({
        url: '/api/v1/observations',
        method: 'POST',
        payload: [],
        headers: bearer('feed'),
      });
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 202: 200, 429: 10 });
  });

  it('API-6: every answer carries the headers that keep it out of other pages and caches', async () => {
    for (const url of ['/', '/overlay', '/api/v1/view', '/nothing', '/healthz']) {
      const { headers } = await rig.app.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
    }
    const secure = await rig.app.inject({ url: '/', headers: { host: 'race.example' } });
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('API-6: inline style is for the overlay alone, inline script for none', async () => {
    const policy = async (url: string): Promise<string> =>
      String((await rig.app.inject({ url })).headers['content-security-policy']);
    expect(await policy('/overlay')).toContain("style-src 'self' 'unsafe-inline'");
    for (const url of ['/', '/control', '/host', '/viewer']) expect(await policy(url)).toContain("style-src 'self';");
    for (const url of ['/', '/overlay', '/control'])
      expect(await policy(url)).toMatch(/script-src 'self';.*require-trusted-types-for 'script'/);
    expect(await policy('/api/v1/view')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('API-7: pages and assets are served by exact name; nothing else of the disk is', async () => {
    expect((await rig.app.inject({ url: '/control?dock=queue' })).body).toBe('<title>control</title>');
    const asset = await rig.app.inject({ url: '/assets/app-1234.js' });
    expect(asset.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const again = await rig.app.inject({
      url: '/assets/app-1234.js',
      headers: { 'if-none-match': String(asset.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    for (const url of [
      '/assets/../version.json',
      '/assets/%2e%2e/version.json',
      '/assets/..%2f..%2fsecret-of-another-folder.txt',
      '/version.json',
      '/control.html',
      '/assets/',
      '/assets/nope.js',
    ]) {
      expect([url, (await rig.app.inject({ url })).statusCode]).toEqual([url, 404]);
    }
    const packed = await rig.app.inject({ url: '/assets/app-1234.js', headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(asset.body);
    const missing = await rig.app.inject({ url: '/demo' });
    expect([missing.statusCode, missing.json()]).toMatchObject([503, { reason: 'not-built' }]);
  });

  it('API-8: health needs no key; metrics are for Prometheus', async () => {
    expect((await rig.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
    expect((await rig.app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
    const metrics = await rig.app.inject({ url: '/metrics', headers: bearer('control') });
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain('tickertape_log_seq 12');
    expect(metrics.body).toContain('tickertape_http_requests{route="/healthz",status="200"} 1');
    expect(metrics.body).toContain('process_cpu_user_seconds_total');
    const closed = await httpRig({ ports: { ready: () => false } });
    expect((await closed.app.inject({ url: '/readyz' })).statusCode).toBe(503);
    await closed.close();
  });
});
