import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPatch } from '../../shared/protocol/patch.ts';
import { keyRoles } from '../auth/key.ts';
import { command, joined, until } from '../realtime/testing/gateway-rig.ts';
import { routes } from './testing/routes.ts';
import { startWholeServer, type WholeServer } from './testing/whole-server.ts';

describe('keys, in the whole server', () => {
  let whole: WholeServer;
  beforeEach(async () => {
    whole = await startWholeServer();
  });
  afterEach(() => whole.stop());

  it('SEC-130: no key is in any answer, in the log, or in any file but links.json', async () => {
    const heard: string[] = [];
    for (const role of keyRoles) {
      const key = whole.keys()[role];
      for (const { method, path } of routes.filter((route) => !route.path.includes('/link.'))) {
        const answer = await whole.ask(path, {
          method,
          role,
          headers: { 'user-agent': key, 'x-forwarded-for': key, 'idempotency-key': randomUUID() },
          ...(method === 'POST' ? { body: { [key]: key, title: key, code: key, source: key } } : {}),
        });
        heard.push(JSON.stringify(answer));
      }
      heard.push(
        JSON.stringify(await whole.ask('/nowhere', { role: 'control' })),
        JSON.stringify(await whole.ask(`/api/v1/commands/${key}`, { method: 'POST', role: 'control', body: {} })),
        JSON.stringify(await whole.ask(`/${key}`)),
      );
      const socket = whole.connect({ key });
      socket.onAny((...frames: unknown[]) => heard.push(JSON.stringify(frames)));
      const first = await joined(socket);
      heard.push(JSON.stringify(first));
      if (typeof first !== 'string')
        heard.push(JSON.stringify(await command(socket, 'racer.remove', { racer: 'nobody' })));
      socket.close();
    }
    await whole.ask('/api/v1/view', { headers: { authorization: `Bearer ${whole.keys().control}x` } });
    const all = heard.join('\n');
    for (const role of keyRoles) {
      expect(all.includes(whole.keys()[role]), `${role} in an answer`).toBe(false);
      expect(whole.serverLog().includes(whole.keys()[role]), `${role} in the log`).toBe(false);
      const files = whole.files().filter(({ text }) => text.includes(whole.keys()[role]));
      expect(files.map(({ path }) => path.slice(whole.dataDir.length + 1))).toEqual(['links.json']);
    }
  }, 30_000);

  it.skipIf(process.platform === 'win32')('SEC-131: every file of the data folder is for its owner alone', async () => {
    await whole.ask('/api/v1/commands/show.title', { method: 'POST', role: 'control', body: { title: 'x' } });
    expect(whole.files().length).toBeGreaterThan(2);
    for (const { path, mode } of whole.files()) expect(mode.toString(8), path).toBe('600');
  });

  it('SEC-132: a rotation by HTTP ends the pages of the old key, which opens nothing from then on', async () => {
    const old = whole.keys().overlay;
    const page = whole.connect({ key: old });
    await joined(page);
    const answer = await whole.ask('/api/v1/commands/link.rotate', {
      method: 'POST',
      role: 'control',
      body: { role: 'overlay' },
    });
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: true,
      result: { url: `${whole.url}/overlay#k=${whole.keys().overlay}` },
    });
    expect((await whole.ask('/api/v1/view', { headers: { authorization: `Bearer ${old}` } })).status).toBe(401);
    await until(() => !page.connected, 1_000);
    expect(await joined(whole.connect({ key: old }))).toBe('unauthorized');
    expect((await whole.ask('/api/v1/view', { role: 'overlay' })).status).toBe(200);
  });

  it('SEC-133: the one-time link gives control its key, once', async () => {
    const link = whole.server.oneTimeControlLink();
    const code = /^\/control#p=([\w-]+)$/.exec(link)?.[1];
    const answer = await whole.ask('/api/v1/pair', { method: 'POST', body: { code } });
    expect(JSON.parse(answer.text)).toEqual({ key: whole.keys().control, role: 'control' });
    expect((await whole.ask('/api/v1/pair', { method: 'POST', body: { code } })).status).toBe(401);
  });

  it('SEC-134: a flood of guesses and connections leaves the right key its way in, by HTTP and by socket', async () => {
    let flooding = true;
    const guess = async (): Promise<void> => {
      while (flooding) {
        const headers = { authorization: `Bearer tt_control_${'x'.repeat(43)}` };
        await whole.ask('/api/v1/view', { headers, impatient: true });
      }
    };
    let turnedAway = 0;
    const ping = async (): Promise<void> => {
      while (flooding) if ((await whole.ask('/openapi.json', { impatient: true })).status === 429) turnedAway += 1;
    };
    const dial = async (): Promise<void> => {
      while (flooding) {
        const socket = whole.connect({ key: `tt_control_${'y'.repeat(43)}` });
        await joined(socket);
        socket.close();
      }
    };
    const floods = [
      ...Array.from({ length: 10 }, guess),
      ...Array.from({ length: 10 }, dial),
      // So many that the limit is passed on a machine that answers each slowly.
      ...Array.from({ length: 40 }, ping),
    ];
    await until(() => turnedAway > 20, 30_000);
    for (let index = 0; index < 30; index++) {
      expect((await whole.ask('/api/v1/view', { role: 'host', impatient: true })).status).toBe(200);
    }
    for (let index = 0; index < 5; index++) {
      const page = whole.connect({ key: whole.keys().host });
      expect(await joined(page)).toBeTypeOf('object');
      page.close();
    }
    flooding = false;
    await Promise.all(floods);
    expect(whole.serverLog()).not.toContain('fault');
  }, 60_000);

  it('WIRE-34: what a page makes of its frames is what the server has, for every audience', async () => {
    const pages = (['overlay', 'host', 'control', 'moderator'] as const).map((role) => {
      const page: { view: unknown; n: number; seq: number; lost: number } = { view: null, n: -1, seq: -1, lost: 0 };
      const socket = whole.connect({ key: whole.keys()[role] });
      socket.on('snapshot', ({ view, n, seq }) => Object.assign(page, { view, n, seq }));
      socket.on('patch', (patch) => {
        if (patch.n !== page.n + 1 || patch.from !== page.seq) page.lost += 1;
        Object.assign(page, { view: applyPatch(page.view, patch.ops), n: patch.n, seq: patch.to });
      });
      return { role, page, socket };
    });
    await until(() => pages.every(({ page }) => page.view !== null));
    const control = pages.find(({ role }) => role === 'control');
    if (control === undefined) throw new Error('no control page');
    expect(
      await command(control.socket, 'racer.add', { id: 'a', name: 'Ann', accounts: [{ source: 'feed' }] }),
    ).toMatchObject({ ok: true });
    for (let total = 1; total <= 50; total++) {
      if (total % 10 === 0)
        expect(await command(control.socket, 'show.title', { title: `Show ${total}` })).toMatchObject({ ok: true });
      expect(
        (await whole.ask('/api/v1/observations', { method: 'POST', role: 'feed', body: { racer: 'a', total } })).status,
      ).toBe(202);
    }
    await until(() => pages.every(({ page }) => page.seq === whole.server.engine.state.seq));
    for (const { role, page } of pages) {
      expect(page.lost, role).toBe(0);
      if (role !== 'control')
        expect(page.view, role).toEqual(JSON.parse((await whole.ask('/api/v1/view', { role })).text));
    }
  });
});
