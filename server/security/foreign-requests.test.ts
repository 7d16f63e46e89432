import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePaths, routes } from './testing/routes.ts';
import { startWholeServer, type WholeServer } from './testing/whole-server.ts';

const everywhere = [
  ...routes,
  ...pagePaths.map((path) => ({ method: 'GET' as const, path })),
  { method: 'GET' as const, path: '/assets/none.js' },
  { method: 'GET' as const, path: '/nowhere' },
];

const locked = new Set(routes.filter(({ allow }) => allow !== 'open').map(({ path }) => path));

describe('requests of other sites, to the whole server', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWholeServer();
  });
  afterAll(() => whole.stop());

  const hosts = (): string[] => [
    'evil.example',
    `evil.example:${whole.port}`,
    '127.0.0.1',
    `127.0.0.1:${whole.port + 1}`,
    `localhost.evil.example:${whole.port}`,
    `0.0.0.0:${whole.port}`,
    `127.0.0.1.nip.io:${whole.port}`,
  ];
  const origins = (): string[] => [
    'http://evil.example',
    'https://evil.example',
    'null',
    `https://127.0.0.1:${whole.port}`,
    `http://127.0.0.1:${whole.port + 1}`,
    'http://127.0.0.1',
    `http://evil.example:${whole.port}`,
    'file://',
  ];

  it('SEC-100: every page, file and route, with the right key, is refused under a name that is not ours', async () => {
    for (const { method, path } of everywhere) {
      for (const host of hosts())
        expect((await whole.ask(path, { method, role: 'control', headers: { host } })).status, `${path} ${host}`).toBe(
          421,
        );
    }
  }, 30_000);

  it('SEC-100: every page, file and route, with the right key, is refused to another origin', async () => {
    for (const { method, path } of everywhere) {
      for (const origin of origins())
        expect(
          (await whole.ask(path, { method, role: 'control', headers: { origin } })).status,
          `${path} ${origin}`,
        ).toBe(403);
      for (const site of ['cross-site', 'same-site']) {
        const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
        expect((await whole.ask(path, { method, role: 'control', headers })).status, `${path} ${site}`).toBe(403);
      }
    }
  }, 30_000);

  it('SEC-100: a clicked link opens a page, though it comes from elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    for (const path of pagePaths) expect((await whole.ask(path, { headers })).status, path).toBe(200);
    expect((await whole.ask('/api/v1/view', { headers, role: 'control' })).status).toBe(403);
  });

  it('SEC-101: no answer lets another site read it, and a preflight gets nothing', async () => {
    for (const { path } of everywhere) {
      const preflight = await whole.ask(path, {
        method: 'OPTIONS',
        headers: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
          'access-control-request-private-network': 'true',
        },
      });
      expect(preflight.status, path).toBe(405);
      const answers = [
        preflight,
        await whole.ask(path, { role: 'control' }),
        await whole.ask(path, { headers: { origin: whole.url } }),
      ];
      for (const { headers } of answers)
        expect(
          Object.keys(headers).filter((name) => name.startsWith('access-control-')),
          path,
        ).toEqual([]);
    }
  }, 30_000);

  it('SEC-102: no cookie is ever set or read', async () => {
    for (const { method, path } of everywhere) {
      const answer = await whole.ask(path, {
        method,
        headers: { cookie: `key=${whole.keys().control}; token=${whole.keys().control}` },
      });
      expect(answer.headers['set-cookie'], path).toBeUndefined();
      if (locked.has(path)) expect(answer.status, path).toBe(401);
    }
  });

  it('SEC-103: a form of another site changes nothing, with any content type that a form can send', async () => {
    const { seq } = whole.server.engine.state;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const answer = await whole.ask('/api/v1/commands/show.title', {
        method: 'POST',
        role: 'control',
        headers: { 'content-type': type },
        body: '{"title":"Owned"}',
      });
      expect(answer.status, type).toBeGreaterThanOrEqual(400);
      expect(answer.status, type).toBeLessThan(500);
    }
    for (const path of [
      '/api/v1/commands/show.title?title=Owned',
      '/api/v1/commands/show.wrap',
      '/api/v1/observations',
      '/api/v1/pair',
    ]) {
      for (const method of ['GET', 'HEAD'])
        expect((await whole.ask(path, { method, role: 'control' })).status, path).toBe(405);
    }
    expect(whole.server.engine.state.seq).toBe(seq);
  });

  it('SEC-104: a key in an address is refused everywhere', async () => {
    for (const { method, path } of everywhere) {
      for (const name of ['k', 'key', 'token', 'access_token']) {
        expect(
          (await whole.ask(`${path}?${name}=${whole.keys().control}`, { method, role: 'control' })).status,
          path,
        ).toBe(400);
      }
    }
  }, 30_000);
});
