import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyRoles } from '../../auth/key.ts';
import {
  closed,
  command,
  commandId,
  createGatewayRig,
  joined,
  until,
  upgradeOutcome,
  type GatewayRig,
} from '../testing/gateway-rig.ts';

describe('rotating a key', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig();
  });
  afterEach(() => rig.close());

  it.each(keyRoles.filter((role) => role !== 'feed'))(
    'SEC-80: closes the pages of the old %s key and no others; the old key never works again',
    async (role) => {
      const old = rig.keys()[role];
      const pages = [rig.connect({ key: old }), rig.connect({ key: old, audience: 'viewer' })];
      const others = keyRoles
        .filter((other) => other !== role && other !== 'feed')
        .map((other) => rig.connect({ key: rig.keys()[other] }));
      await Promise.all([...pages, ...others].map(joined));
      const reasons: string[] = [];
      for (const page of pages) page.on('disconnect', (reason) => reasons.push(reason));
      rig.keyring.rotate(role);
      await until(() => reasons.length === pages.length, 1_000);
      // Told to stay away: it would not be let in with this key.
      expect(reasons).toEqual(['io server disconnect', 'io server disconnect']);
      expect(others.every((page) => page.connected)).toBe(true);
      expect(await joined(rig.connect({ key: old }))).toBe('unauthorized');
      expect(await joined(rig.connect({ key: rig.keys()[role] }))).toBeTypeOf('object');
    },
  );

  it('SEC-81: control rotates its own key and has the new link in the answer, before its page is closed', async () => {
    const page = rig.connect({ key: rig.keys().control });
    await joined(page);
    let gone = false;
    page.on('disconnect', () => (gone = true));
    const answer = await command(page, 'link.rotate', { role: 'control' });
    expect(answer).toEqual({ ok: true, seq: 0, result: { url: `${rig.url}/control#k=${rig.keys().control}` } });
    await until(() => gone);
  });

  it('SEC-81: sent twice with one id, a rotation makes one key', async () => {
    const page = rig.connect({ key: rig.keys().control });
    await joined(page);
    const id = commandId();
    const first = await command(page, 'link.rotate', { role: 'overlay' }, id);
    const key = rig.keys().overlay;
    expect(await command(page, 'link.rotate', { role: 'overlay' }, id)).toEqual(first);
    expect(rig.keys().overlay).toBe(key);
    expect(await command(page, 'link.reveal', { role: 'feed' })).toMatchObject({ result: { key: rig.keys().feed } });
  });

  it('SEC-82: what the old key still has on its way does nothing', async () => {
    const socket = rig.raw();
    const heard: string[] = [];
    socket.on('message', (frame: Buffer) => heard.push(frame.toString()));
    await upgradeOutcome(socket);
    socket.send(`40{"key":"${rig.keys().control}"}`);
    await until(() => heard.some((text) => text.startsWith('42["snapshot"')));
    const wish = (name: string, input: object): string => JSON.stringify(['command', { id: commandId(), name, input }]);
    // In one breath: the server reads the second before it has closed anything for the first.
    const { _socket: tcp } = socket as unknown as { readonly _socket: Socket };
    tcp.cork();
    socket.send(`421${wish('link.rotate', { role: 'control' })}`);
    socket.send(`422${wish('show.title', { title: 'too late' })}`);
    tcp.uncork();
    await closed(socket);
    expect(rig.dispatched).toEqual([]);
    expect(heard.filter((text) => text.startsWith('431'))).toHaveLength(1);
  });

  it('SEC-82: a page that shows the key while it is being rotated does not stay', async () => {
    rig.knobs.rotateWhileJoining = true;
    const page = rig.connect({ key: rig.keys().host });
    const snapshots: unknown[] = [];
    page.on('snapshot', (frame) => snapshots.push(frame));
    expect(await new Promise((resolve) => page.once('disconnect', resolve))).toBe('io server disconnect');
    expect(snapshots).toEqual([]);
    expect(rig.ambient().connected['host'] ?? 0).toBe(0);
  });
});
