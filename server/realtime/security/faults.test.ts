import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, command, createGatewayRig, joined, nextEvent, until, type GatewayRig } from '../testing/gateway-rig.ts';

describe('faults of our own', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig();
  });
  afterEach(() => rig.close());

  it('SEC-56: a fault while an event is taken is answered as internal and noted, and the page goes on', async () => {
    const page = rig.connect({ key: rig.keys().control });
    await joined(page);
    rig.knobs.snapshotFault = true;
    expect(await ask(page, 'resync', {})).toMatchObject({ ok: false, code: 'internal' });
    rig.knobs.snapshotFault = false;
    rig.knobs.fault = true;
    expect(await command(page, 'show.title', { title: 'x' })).toMatchObject({ ok: false, code: 'internal' });
    rig.knobs.fault = false;
    expect(await command(page, 'show.title', { title: 'x' })).toMatchObject({ ok: true });
    expect(rig.gateway.counts()['faults']).toBe(1);
    expect(rig.faults).toHaveLength(1);
    expect(rig.logged.join()).toContain('no snapshot');
  });

  it('SEC-56: a fault while a page joins, or while it waits for a late snapshot, closes it, and it comes back', async () => {
    rig.knobs.snapshotFault = true;
    const page = rig.connect({ key: rig.keys().host }, { reconnection: true });
    await until(() => (rig.gateway.counts()['faults'] ?? 0) >= 1);
    rig.knobs.snapshotFault = false;
    expect(await nextEvent(page, 'snapshot')).toMatchObject({ seq: 0 });
    let snapshots = 0;
    page.on('snapshot', () => (snapshots += 1));
    for (let index = 0; index < 25; index++) page.emit('resync', {} as never);
    await until(() => snapshots === 20);
    rig.knobs.snapshotFault = true;
    const before = rig.gateway.counts()['faults'] ?? 0;
    await until(() => (rig.gateway.counts()['faults'] ?? 0) > before);
    rig.knobs.snapshotFault = false;
    await until(() => snapshots === 21);
  });
});
