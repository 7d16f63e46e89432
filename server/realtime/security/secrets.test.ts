import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyRoles } from '../../auth/key.ts';
import {
  ask,
  command,
  createGatewayRig,
  joined,
  until,
  upgradeOutcome,
  type GatewayRig,
} from '../testing/gateway-rig.ts';

describe('secrets', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig();
  });
  afterEach(() => rig.close());

  it('SEC-90: no key is in anything that is sent, logged or told to pages, but for the link that control asks for', async () => {
    const heard: unknown[] = [];
    for (const role of keyRoles) {
      const key = rig.keys()[role];
      for (const auth of [
        { key },
        { key: `${key}x` },
        { key, audience: 'control' },
        { key, protocol: 9 },
        { key: [key] },
      ]) {
        const socket = rig.connect(auth);
        socket.onAny((...frames: unknown[]) => heard.push(frames));
        const refused = new Promise<void>((resolve) => {
          socket.once('connect_error', (error: Error & { data?: unknown }) => {
            heard.push(error.message, error.data);
            resolve();
          });
          socket.once('connect', () => resolve());
        });
        await refused;
        if (!socket.connected) continue;
        heard.push(
          await command(socket, key, { key }),
          await command(socket, 'show.title', { [key]: key }),
          await command(socket, 'racer.add', { id: key, name: 7 }),
        );
        heard.push(await ask(socket, key, key));
        socket.emit('painted', { seq: 1, at: key, visible: true, version: '1' } as never);
        socket.close();
      }
      for (const headers of [{ origin: key }, { host: key }, { 'user-agent': 'x', 'x-forwarded-for': key }])
        await upgradeOutcome(rig.raw(undefined, { headers }));
      await upgradeOutcome(rig.raw(`?EIO=4&transport=websocket&k=${key}`));
    }
    rig.knobs.fault = true;
    const page = rig.connect({ key: rig.keys().control });
    await joined(page);
    heard.push(await command(page, 'show.title', { title: 'x' }));
    rig.knobs.fault = false;
    heard.push(rig.ambient(), rig.gateway.counts());
    const all = JSON.stringify(heard) + rig.logged.join('\n');
    expect(heard.length).toBeGreaterThan(40);
    for (const role of keyRoles) expect(all.includes(rig.keys()[role]), role).toBe(false);
    expect(await command(page, 'link.reveal', { role: 'overlay' })).toMatchObject({
      result: { url: `${rig.url}/overlay#k=${rig.keys().overlay}` },
    });
  });

  it('SEC-91: a flood of refusals is counted, but fills no log', async () => {
    for (let index = 0; index < 100; index++)
      await upgradeOutcome(rig.raw(undefined, { headers: { origin: 'http://evil.example' } }));
    await until(() => rig.gateway.counts()['refused:origin'] === 100);
    expect(rig.logged.length).toBeGreaterThan(0);
    expect(rig.logged.length).toBeLessThan(20);
  });
});
