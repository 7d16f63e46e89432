import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRoles } from '../auth/key.ts';
import { commandRoutes, routes } from './testing/routes.ts';
import { startWholeServer, type WholeServer } from './testing/whole-server.ts';

describe('role by route, on the whole server', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWholeServer();
  });
  afterAll(() => whole.stop());
  /** Something that no route takes: the role is judged before it, so nothing changes. */
  const body = { 'not a member of anything': true };

  it('SEC-110: the table here names every route that the server publishes, and no other', async () => {
    const { paths } = JSON.parse((await whole.ask('/openapi.json')).text) as {
      readonly paths: Readonly<Record<string, object>>;
    };
    const published = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(published.sort());
  });

  it.each(keyRoles)('SEC-110: a %s key opens exactly the routes of its role', async (role) => {
    for (const { method, path, allow } of routes.filter(({ allow }) => allow !== 'open' && allow !== 'signed')) {
      const { status } = await whole.ask(path, { method, role, ...(method === 'POST' ? { body } : {}) });
      if ((allow as readonly string[]).includes(role))
        // The feed's routes answer item by item; 409: that the queue is not there is the domain's answer.
        expect(method === 'GET' ? [200] : [400, 202, 409], `${role} ${path} ${status}`).toContain(status);
      else expect(status, `${role} ${path}`).toBe(403);
    }
  });

  it('SEC-111: without a key, with a wrong one, or with one in another place, nothing but the open routes is reached', async () => {
    const { control } = whole.keys();
    const shown: Readonly<Record<string, string>>[] = [
      {},
      { authorization: 'Bearer' },
      { authorization: `Basic ${control}` },
      { authorization: control },
      { 'x-api-key': control },
      { authorization: `Bearer ${control}x` },
      { authorization: `Bearer ${control.slice(0, -1)}` },
      { authorization: 'Bearer null' },
    ];
    for (const headers of [{}, { 'x-api-key': control }]) {
      for (const { method, path, allow } of routes) {
        if (allow !== 'open') expect((await whole.ask(path, { method, headers })).status, path).toBe(401);
      }
    }
    for (const headers of shown)
      expect((await whole.ask('/api/v1/view', { headers })).status, JSON.stringify(Object.keys(headers))).toBe(401);
    for (const { method, path } of routes.filter(({ allow }) => allow === 'signed'))
      for (const role of keyRoles) expect((await whole.ask(path, { method, role, body })).status, path).toBe(401);
    for (const { method, path } of routes.filter(({ allow }) => allow === 'open'))
      expect((await whole.ask(path, { method })).status, path).not.toBe(401);
  }, 30_000);

  it('SEC-111: forwarded addresses and this machine grant nothing', async () => {
    for (const headers of [
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-real-ip': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1;host=127.0.0.1' },
      { 'x-forwarded-host': `127.0.0.1:${whole.port}` },
    ]) {
      expect((await whole.ask('/api/v1/view', { headers })).status).toBe(401);
    }
  });

  it('SEC-112: the role is judged before the body, and before the command is known', async () => {
    for (const broken of ['{', '[[[[[[[[[[[[[[[[[[[[[[', 'x'.repeat(20_000)]) {
      for (const { path, allow } of commandRoutes) {
        if (!(allow as readonly string[]).includes('moderator'))
          expect((await whole.ask(path, { method: 'POST', role: 'moderator', body: broken })).status, path).toBe(403);
      }
      expect((await whole.ask('/api/v1/commands/show.title', { method: 'POST', body: broken })).status).toBe(401);
    }
    expect((await whole.ask('/api/v1/commands/no.such', { method: 'POST', role: 'overlay', body })).status).toBe(403);
    expect((await whole.ask('/api/v1/commands/no.such', { method: 'POST', role: 'host', body })).status).toBe(404);
  });

  it('SEC-113: each role reads its own view over HTTP, and only what that view shows', async () => {
    const members = async (role: (typeof keyRoles)[number]): Promise<string[]> =>
      Object.keys(JSON.parse((await whole.ask('/api/v1/view', { role })).text) as object);
    for (const secret of ['record', 'settings', 'accounts', 'undoable', 'sources', 'overlays', 'connected', 'log']) {
      expect(await members('overlay')).not.toContain(secret);
    }
    for (const role of ['host', 'moderator'] as const) expect(await members(role)).not.toContain('sources');
    expect(await members('control')).toContain('sources');
  });
});
