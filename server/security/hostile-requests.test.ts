import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest } from './testing/raw-request.ts';
import { startWholeServer, type WholeServer } from './testing/whole-server.ts';

describe('hostile requests, to the whole server', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWholeServer();
  });
  afterAll(() => whole.stop());

  const raw = (bytes: string): Promise<string> => rawRequest(whole.port, bytes, 'headers');
  const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

  const bodies: readonly [string, string][] = [
    ['broken JSON', '{"title":'],
    ['no JSON', 'title=x'],
    ['deep arrays', '['.repeat(8_000)],
    ['deep objects', '{"a":'.repeat(2_500)],
    ['__proto__', '{"__proto__":{"isAdmin":true}}'],
    ['__proto__ in escapes', '{"title":"a","\\u005f_proto__":{"isAdmin":true},"x":1}'],
    ['constructor.prototype', '{"title":"a","constructor":{"prototype":{"isAdmin":true}}}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a text', '"title"'],
    ['a member too many', '{"title":"a","role":"control"}'],
    ['a wrong type', '{"title":{"toString":"x"}}'],
    ['too much', `{"title":"${'a'.repeat(17_000)}"}`],
    ['a lone surrogate as a key', '{"\\ud800":1}'],
  ];

  it.each(bodies)(
    'SEC-120: a body with %s is answered 4xx as problem details, and changes nothing',
    async (_title, body) => {
      const { seq } = whole.server.engine.state;
      for (const path of ['/api/v1/commands/show.title', '/api/v1/pair']) {
        const answer = await whole.ask(path, { method: 'POST', role: 'control', body });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(JSON.parse(answer.text)).toMatchObject({
          status: answer.status,
          code: expect.any(String) as string,
          reason: expect.any(String) as string,
        });
      }
      const fed = await whole.ask('/api/v1/observations', { method: 'POST', role: 'feed', body });
      expect(fed.status).toBeLessThan(500);
      expect(whole.server.engine.state.seq).toBe(seq);
      expect('isAdmin' in {}).toBe(false);
    },
  );

  it('SEC-121: odd targets, hosts, methods and lengths end at the door', async () => {
    const host = `Host: 127.0.0.1:${whole.port}\r\n`;
    const requests: readonly [string, string, readonly number[]][] = [
      ['absolute form', `GET http://127.0.0.1:${whole.port}/ HTTP/1.1\r\n${host}\r\n`, [400]],
      ['foreign absolute form', `GET http://evil.example/ HTTP/1.1\r\n${host}\r\n`, [400]],
      ['two slashes', `GET //evil.example/ HTTP/1.1\r\n${host}\r\n`, [400]],
      ['a backslash', `GET /\\evil HTTP/1.1\r\n${host}\r\n`, [400]],
      ['dot segments', `GET /assets/../../package.json HTTP/1.1\r\n${host}\r\n`, [400]],
      ['escaped dot segments', `GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\r\n${host}\r\n`, [400]],
      ['a NUL', `GET /a%00.js HTTP/1.1\r\n${host}\r\n`, [400]],
      ['no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
      ['two hosts', `GET / HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`, [400, 421]],
      ['CONNECT', `CONNECT evil.example:80 HTTP/1.1\r\n${host}\r\n`, [0, 400, 405]],
      ['TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n`, [400, 405, 404]],
      ['PUT', `PUT / HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`, [405]],
      ['a made-up method', `HACK / HTTP/1.1\r\n${host}\r\n`, [400]],
      [
        'length and chunks (smuggling)',
        `POST /api/v1/pair HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
        [400],
      ],
      ['two lengths', `POST /api/v1/pair HTTP/1.1\r\n${host}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`, [400]],
      ['a header over 8 KB', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(9_000)}\r\n\r\n`, [400, 431]],
      ['a bare line feed', `GET / HTTP/1.1\n${host}\n\n`, [400]],
      ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [0, 400]],
      [
        'an upgrade to elsewhere',
        `GET /elsewhere HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        [400],
      ],
      [
        'an upgrade to h2c',
        `GET / HTTP/1.1\r\n${host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
        [400],
      ],
    ];
    for (const [title, bytes, expected] of requests) {
      const answer = await raw(bytes);
      expect(expected, `${title}: ${answer.slice(0, 60)}`).toContain(statusOf(answer));
      expect(answer, title).not.toMatch(/node_modules|\.ts:|Fastify|Express|at \w+ \(/);
    }
    expect((await whole.ask('/healthz')).status).toBe(200);
  });

  it('SEC-122: nothing outside of the built pages is served', async () => {
    for (const path of [
      '/package.json',
      '/links.json',
      '/server.log',
      '/.env',
      '/.git/config',
      '/assets/',
      '/assets/links.json',
      '/tickertape-data/links.json',
      '/version.json/..',
      '/overlay.html',
      '/overlay/',
      '/server/main.ts',
      '/overlay.js.map',
    ]) {
      const answer = await whole.ask(path, { role: 'control' });
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.text, path).not.toContain('tt_');
    }
  });

  it('SEC-123: every answer carries the headers that browsers need to hold a page in', async () => {
    for (const path of [
      '/',
      '/overlay',
      '/control',
      '/host',
      '/viewer',
      '/demo',
      '/healthz',
      '/openapi.json',
      '/api/v1/view',
      '/nowhere',
    ]) {
      const { headers } = await whole.ask(path);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'origin-agent-cluster': '?1',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
      expect(headers['server'], path).toBeUndefined();
      expect(headers['x-powered-by'], path).toBeUndefined();
    }
    for (const path of ['/overlay', '/control', '/host', '/viewer']) {
      expect(String((await whole.ask(path)).headers['content-security-policy']), path).toContain(
        "require-trusted-types-for 'script'",
      );
    }
  });

  it('SEC-124: after all of this the server has no fault in its log', async () => {
    expect(whole.serverLog()).not.toContain('fault');
    expect((await whole.ask('/readyz')).status).toBe(200);
  });
});
