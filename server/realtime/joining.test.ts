import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyRoles, type KeyRole } from '../auth/key.ts';
import { audiences, type Audience } from '../../shared/protocol/frames.ts';
import { createGatewayRig, joined, nextEvent, until, type GatewayRig } from './testing/gateway-rig.ts';

const allowed: Readonly<Record<KeyRole, readonly Audience[]>> = {
  control: audiences,
  host: ['host', 'director', 'moderator', 'overlay', 'viewer'],
  moderator: ['moderator', 'overlay', 'viewer'],
  overlay: ['overlay', 'viewer'],
  feed: [],
};

describe('joining by socket', () => {
  let rig: GatewayRig;
  beforeEach(async () => {
    rig = await createGatewayRig();
  });
  afterEach(() => rig.close());
  const outcome = async (auth: object): Promise<unknown> => {
    const answer = await joined(rig.connect(auth));
    return typeof answer === 'string' ? answer : (answer.view as { audience: string }).audience;
  };

  it.each(keyRoles)(
    'WIRE-30: a %s key reads its own audience when it names none, and others only if they are not wider',
    async (role) => {
      const key = rig.keys()[role];
      expect(await outcome({ key })).toBe(role === 'feed' ? 'forbidden' : role);
      for (const audience of audiences) {
        expect(await outcome({ key, audience }), audience).toBe(
          allowed[role].includes(audience) ? audience : 'forbidden',
        );
      }
    },
  );

  it('WIRE-31: another protocol is told as such, whatever the key; none means the present one', async () => {
    const key = rig.keys().overlay;
    expect(await outcome({ key, protocol: 2 })).toBe('protocol');
    expect(await outcome({ key: 'wrong', protocol: 0 })).toBe('protocol');
    for (const protocol of ['1', 1.5, {}, false]) expect(await outcome({ key, protocol })).toBe('protocol');
    // What another protocol shows besides may look otherwise.
    expect(await outcome({ key: { of: 'later' }, audience: 'king', protocol: 2 })).toBe('protocol');
    expect(await outcome({ key, protocol: 1 })).toBe('overlay');
    expect(await outcome({ key, protocol: null, audience: null })).toBe('overlay');
  });

  it('WIRE-32: without a key only an explicit viewer joins, and only while the viewer page is on', async () => {
    expect(await outcome({ audience: 'viewer' })).toBe('viewer');
    expect(await outcome({ audience: 'viewer', key: null })).toBe('viewer');
    expect(await outcome({ audience: 'viewer', key: '' })).toBe('viewer');
    expect(await outcome({})).toBe('unauthorized');
    for (const audience of audiences.filter((one) => one !== 'viewer'))
      expect(await outcome({ audience })).toBe('unauthorized');
    rig.knobs.viewerOn = false;
    expect(await outcome({ audience: 'viewer' })).toBe('forbidden');
    expect(await outcome({ audience: 'viewer', key: rig.keys().overlay })).toBe('viewer');
  });

  it('WIRE-32: viewers without a key go when the viewer page is turned off', async () => {
    const viewer = rig.connect({ audience: 'viewer' });
    const keyed = rig.connect({ audience: 'viewer', key: rig.keys().host });
    await Promise.all([joined(viewer), joined(keyed)]);
    rig.knobs.viewerOn = false;
    await until(() => !viewer.connected);
    expect(keyed.connected).toBe(true);
  });

  it.each([
    { key: 7 },
    { key: ['a'] },
    { key: 'a'.repeat(201) },
    { audience: 'system' },
    { audience: ['control'] },
    { audience: 'viewer', page: '<b>' },
  ])('WIRE-33: malformed auth is told as invalid: %j', async (auth) => {
    expect(await outcome(auth)).toBe('invalid');
  });

  it('SEC-40: a wrong key, or one that only resembles ours, opens nothing', async () => {
    const { overlay, control } = rig.keys();
    for (const key of [
      'wrong',
      control.slice(0, -1),
      `${control} `,
      control.replace('control', 'overlay'),
      overlay.toLowerCase(),
      '__proto__',
      'null',
    ]) {
      expect(await outcome({ key, audience: 'viewer' }), 'even the public page is not opened by a wrong key').toBe(
        'unauthorized',
      );
    }
  });

  it('WIRE-34: the snapshot comes first, then every patch of the audience and of no other', async () => {
    const overlay = rig.connect({ key: rig.keys().overlay });
    const host = rig.connect({ key: rig.keys().host });
    expect(await joined(overlay)).toMatchObject({ protocol: 1, logId: 'log', seq: 0, view: { audience: 'overlay' } });
    await joined(host);
    const heard: unknown[] = [];
    host.on('patch', (frame) => heard.push(frame));
    const patch = { logId: 'log', from: 0, to: 1, n: 1, at: '2009-04-17T06:13:00.000Z', ops: [] };
    rig.gateway.send('overlay', 'patch', patch);
    expect(await nextEvent(overlay, 'patch')).toEqual(patch);
    const beat = { logId: 'log', seq: 1, n: 1, at: '2009-04-17T06:13:00.000Z' };
    rig.gateway.send('host', 'beat', beat);
    expect(await nextEvent(host, 'beat')).toEqual(beat);
    expect(heard).toEqual([]);
  });

  it('WIRE-35: resync answers with a snapshot, sooner or later, however often it is asked for', async () => {
    const socket = rig.connect({ key: rig.keys().overlay });
    await joined(socket);
    let snapshots = 0;
    socket.on('snapshot', () => snapshots++);
    rig.knobs.seq = 41;
    for (let index = 0; index < 30; index++) socket.emit('resync', {} as never);
    // Twenty at once, one more for all of the rest.
    await until(() => snapshots === 21);
    rig.knobs.seq = 42;
    socket.emit('resync', {} as never);
    expect(await nextEvent(socket, 'snapshot')).toMatchObject({ seq: 42 });
  });

  it('WIRE-36: control sees each overlay with its OBS version and what it has painted, and how many pages are connected', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 Chrome/127.0.6533.120 Safari/537.36 OBS/31.0.2' };
    const overlay = rig.connect({ key: rig.keys().overlay }, { headers });
    const preview = rig.connect({ key: rig.keys().control, audience: 'overlay' });
    await Promise.all([joined(overlay), joined(preview)]);
    await until(() => Object.keys(rig.ambient().overlays).length === 1 && rig.ambient().connected['overlay'] === 2);
    const [presence] = Object.values(rig.ambient().overlays);
    expect(presence).toMatchObject({
      obs: '31.0.2',
      userAgent: headers['user-agent'],
      painted: null,
      paintedAt: null,
      version: null,
      address: '127.0.0.1',
      visible: true,
    });
    expect(overlay.id).not.toContain(presence?.id);
    overlay.emit('painted', {
      seq: 12,
      at: '2009-04-17T06:13:00.000Z',
      visible: false,
      version: 'build\u0000\n7',
      platforms: ['twitch', 'ty\nped'],
    } as never);
    preview.emit('painted', { seq: 99, at: '2009-04-17T06:13:00.000Z', visible: true } as never);
    await until(() => Object.values(rig.ambient().overlays)[0]?.painted === 12);
    expect(Object.values(rig.ambient().overlays)[0]).toMatchObject({
      visible: false,
      version: 'build  7',
      platforms: ['twitch', 'ty ped'],
    });
    overlay.close();
    await until(() => Object.keys(rig.ambient().overlays).length === 0 && rig.ambient().connected['overlay'] === 1);
  });
});
