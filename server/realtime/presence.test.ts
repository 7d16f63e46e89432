import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ambient } from '../../shared/projections/views.ts';
import { createPresence, obsVersion } from './presence.ts';

const page = {
  socketId: 's1',
  audience: 'overlay',
  role: 'overlay',
  overlay: true,
  userAgent: 'OBS/30.1',
  address: '::1',
} as const;
const frame = (seq: number) => ({ seq, at: '2009-04-17T06:13:00.000Z', visible: true });

describe('presence', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function rig() {
    const told: Ambient[] = [];
    const faults: unknown[] = [];
    let ambient: Ambient = {
      sources: {},
      overlays: {},
      connected: {},
      log: { id: 'l', opened: 'memory', note: null },
      version: 'v',
    };
    const presence = createPresence({
      now: () => 0,
      onFault: (error) => faults.push(error),
      ambient: { update: (change) => told.push((ambient = change(ambient))) },
    });
    const painted = (): unknown => Object.values(ambient.overlays)[0]?.painted;
    return { presence, told, painted, faults };
  }

  it('WIRE-36: what overlays paint is told on at most four times a second, and the last of it always', () => {
    const { presence, told, painted } = rig();
    presence.joined(page);
    expect(told).toHaveLength(1);
    for (let seq = 1; seq <= 100; seq++) {
      presence.painted('s1', frame(seq));
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(250);
    expect(painted()).toBe(100);
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThanOrEqual(1 + 5);
  });

  it('WIRE-36: a page that is gone, or was never there, is not told of again', () => {
    const { presence, told, painted } = rig();
    presence.painted('s1', frame(1));
    presence.left('s1');
    expect(told).toHaveLength(0);
    presence.joined(page);
    presence.painted('s1', frame(2));
    presence.left('s1');
    vi.advanceTimersByTime(1000);
    expect(painted()).toBeUndefined();
    expect(told.at(-1)).toMatchObject({ overlays: {}, connected: { overlay: 0, control: 0 } });
  });

  it('QUEUE-43: who looks at which message is told on at the same pace, and forgotten when the page goes', () => {
    const { presence, told } = rig();
    const anna = { role: 'moderator', id: 'moderator-a', name: 'Anna' } as const;
    presence.attends('s1', anna, 'm0');
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(0);
    presence.joined({ ...page, audience: 'moderator', role: 'moderator', overlay: false });
    for (let message = 1; message <= 100; message++) {
      presence.attends('s1', anna, `m${message}`);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(250);
    expect(told.length).toBeLessThanOrEqual(1 + 5);
    expect(Object.values(told.at(-1)?.present ?? {})).toMatchObject([
      { role: 'moderator', who: 'moderator-a', name: 'Anna', message: 'm100' },
    ]);
    presence.left('s1');
    expect(told.at(-1)?.present).toEqual({});
  });

  it('SEC-56: a fault in those who are told is noted, and the page stays', () => {
    const faults: unknown[] = [];
    const presence = createPresence({
      now: () => 0,
      onFault: (error) => faults.push(error),
      ambient: {
        update: () => {
          throw new Error('in a projection');
        },
      },
    });
    presence.joined(page);
    presence.painted('s1', frame(1));
    vi.advanceTimersByTime(250);
    presence.left('s1');
    expect(faults).toHaveLength(3);
  });

  it('WIRE-36: OBS is known by its user agent', () => {
    expect(obsVersion('Mozilla/5.0 (X11) Chrome/103.0.5060.134 Safari/537.36 OBS/29.1.3')).toBe('29.1.3');
    expect(obsVersion('OBS/31.0.0-beta1')).toBe('31.0.0');
    for (const agent of ['', 'Chrome/127.0', 'JOBS/1.2', 'OBS/']) expect(obsVersion(agent)).toBeNull();
  });
});
