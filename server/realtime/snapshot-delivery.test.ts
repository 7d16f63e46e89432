import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotAssembly } from '../../overlay/live/snapshot-assembly.ts';
import type { Audience, PatchFrame, SnapshotFrame } from '../../shared/protocol/frames.ts';
import { createGatewayRig, joined, nextEvent, until, type GatewayRig, type TestSocket } from './testing/gateway-rig.ts';

const megabytes = 8;
const patch = (n: number): PatchFrame => ({ logId: 'log', from: 0, to: 0, n, at: '2009-04-17T06:13:00.000Z', ops: [] });

/** All that a page is told, in order; a snapshot in chunks counts where its last one came. */
function heard(socket: TestSocket) {
  const assembly = createSnapshotAssembly();
  const told: string[] = [];
  const sizes: number[] = [];
  let whole: SnapshotFrame | null = null;
  socket.on('snapshot', () => told.push('snapshot'));
  socket.on('patch', ({ n }) => told.push(`patch ${n}`));
  socket.on('chunk', (chunk) => {
    sizes.push(Buffer.byteLength(JSON.stringify(chunk)));
    whole = assembly.take(chunk);
    if (whole !== null) told.push('whole');
  });
  return { told, sizes, view: () => whole?.view };
}

describe('bringing a page its snapshot', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig({ limits: { queuedBytes: 600_000, sweepInterval: 5 } });
  });
  afterEach(() => rig.close());
  const open = (audience: Audience): TestSocket =>
    rig.connect({ key: rig.keys()[audience === 'host' ? 'host' : 'control'], audience });

  it('WIRE-50: a long one comes in chunks to moderators, and no queue in front of them grows', async () => {
    rig.knobs.filler = '"x'.repeat(megabytes * 500_000);
    const page = heard(open('moderator'));
    await until(() => page.told.length > 0, 20_000);
    expect(page.told).toEqual(['whole']);
    expect(page.view()).toEqual({ audience: 'moderator', filler: rig.knobs.filler });
    expect(Math.max(...page.sizes)).toBeLessThan(256_000);
    expect(rig.gateway.counts()['dropped:slow-reader']).toBeUndefined();
  });

  it('WIRE-50: a short one is one frame, and so is the one of a host', async () => {
    const moderator = heard(open('moderator'));
    await until(() => moderator.told.length > 0);
    rig.knobs.filler = 'x'.repeat(300_000);
    const host = heard(open('host'));
    await until(() => host.told.length > 0);
    expect([moderator.told, host.told]).toEqual([['snapshot'], ['snapshot']]);
  });

  it('WIRE-51: what is told while chunks are on their way comes after them, in order and once', async () => {
    rig.knobs.filler = 'x'.repeat(megabytes * 1_000_000);
    const socket = open('moderator');
    const page = heard(socket);
    await nextEvent(socket, 'chunk');
    for (const n of [1, 2, 3]) rig.gateway.send('moderator', 'patch', patch(n));
    rig.gateway.send('control', 'patch', patch(9));
    await until(() => page.told.length === 4, 20_000);
    rig.gateway.send('moderator', 'patch', patch(4));
    await until(() => page.told.length === 5);
    expect(page.told).toEqual(['whole', 'patch 1', 'patch 2', 'patch 3', 'patch 4']);
  });

  it('WIRE-51: a resync is answered in chunks too, and one that comes meanwhile by the same', async () => {
    const socket = open('control');
    await joined(socket);
    const page = heard(socket);
    rig.knobs.filler = 'x'.repeat(megabytes * 1_000_000);
    const ask = socket as unknown as { emit(event: string, frame: object): void };
    ask.emit('resync', {});
    await nextEvent(socket, 'chunk');
    ask.emit('resync', {});
    rig.gateway.send('control', 'patch', patch(1));
    await until(() => page.told.length === 2, 20_000);
    rig.gateway.send('control', 'patch', patch(2));
    await until(() => page.told.length === 3);
    expect(page.told).toEqual(['whole', 'patch 1', 'patch 2']);
  });
});
