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
    rig = await createGatewayRig({ limits: { queuedBytes: 600_000, sweepInterval: 5, snapshotAge: 60_000 } });
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

  it('SEC-185: moderators who come together start from one text, and hear what changed since in the same order', async () => {
    rig.knobs.filler = 'x'.repeat(megabytes * 100_000);
    const first = open('moderator');
    const pages = [heard(first)];
    await nextEvent(first, 'chunk');
    rig.gateway.send('moderator', 'patch', patch(1));
    // Would be another text: it is told by the patch alone.
    rig.knobs.filler = 'y'.repeat(megabytes * 100_000);
    pages.push(heard(open('moderator')));
    await until(() => pages.every(({ told }) => told.length === 2), 20_000);
    for (const page of pages) {
      expect(page.told).toEqual(['whole', 'patch 1']);
      expect((page.view() as { filler: string }).filler.startsWith('x')).toBe(true);
    }
  });

  it('SEC-185: a page that asks again gets one that is made for it', async () => {
    rig.knobs.filler = 'x'.repeat(megabytes * 100_000);
    const socket = open('moderator');
    const page = heard(socket);
    await until(() => page.told.length === 1, 20_000);
    rig.knobs.filler = 'y'.repeat(megabytes * 100_000);
    (socket as unknown as { emit(event: string, frame: object): void }).emit('resync', {});
    await until(() => page.told.length === 2, 20_000);
    expect((page.view() as { filler: string }).filler.startsWith('y')).toBe(true);
  });

  it('SEC-185: after a patch that was too long to send, the next page starts from a text of its own', async () => {
    rig.knobs.filler = 'x'.repeat(megabytes * 100_000);
    const first = open('moderator');
    const pages = [heard(first)];
    await until(() => pages[0]!.told.length === 1, 20_000);
    rig.gateway.send('moderator', 'beat', { logId: 'log', seq: 1, n: 5, at: '2009-04-17T06:13:00.000Z' });
    rig.knobs.filler = 'y'.repeat(megabytes * 100_000);
    const second = heard(open('moderator'));
    await until(() => second.told.length === 1, 20_000);
    expect((second.view() as { filler: string }).filler.startsWith('y')).toBe(true);
  });
});

describe('a page that takes nothing of its snapshot', () => {
  it('SEC-186: it is ended after a while, also where it answers pings, and comes back', async () => {
    const rig = await createGatewayRig({ limits: { snapshotPatience: 200, sweepInterval: 20, pingInterval: 600_000 } });
    try {
      rig.knobs.filler = 'x'.repeat(megabytes * 1_000_000);
      const page = rig.connect({ key: rig.keys().moderator }, { reconnection: true });
      const told = heard(page);
      await nextEvent(page, 'chunk');
      // engine.io's transport is a bare websocket in Node: nothing more is read from it.
      const transport = page.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } };
      transport.ws.pause();
      await until(() => rig.gateway.counts()['dropped:slow-reader'] === 1, 20_000);
      transport.ws.resume();
      await until(() => told.told.includes('whole'), 20_000);
    } finally {
      await rig.close();
    }
  });
});
