import { describe, expect, test } from 'vitest';
import { createHostGate } from './host-gate.ts';

describe('host gate', () => {
  test('SRC-12: a burst passes at once, then one request an interval', () => {
    const gate = createHostGate({ interval: 1000, burst: 3 });
    expect([0, 0, 0, 0, 0].map((now) => gate.take(now))).toEqual([0, 0, 0, 1000, 2000]);
    expect(gate.take(60_000)).toBe(0);
  });

  test('SRC-12: over a long time never more than the burst and the rate', () => {
    const gate = createHostGate({ interval: 1000, burst: 10 });
    const sent = Array.from({ length: 500 }, (_, index) => index * 100 + gate.take(index * 100));
    expect(sent.filter((at) => at < 50_000).length).toBeLessThanOrEqual(60);
  });

  test('SRC-11: a closed gate lets nobody through until then', () => {
    const gate = createHostGate({ interval: 10, burst: 5 });
    gate.closeUntil(5_000);
    gate.closeUntil(3_000);
    expect(gate.opensAt(1_000)).toBe(5_000);
    expect(gate.take(1_000)).toBe(4_000);
  });

  test('SRC-11: an exhausted budget closes it until the reset', () => {
    const gate = createHostGate({ interval: 10, burst: 5 });
    gate.note({ remaining: 3, resetAt: 9_000 });
    expect(gate.opensAt(0)).toBe(0);
    gate.note({ remaining: 0, resetAt: 9_000 });
    expect(gate.opensAt(0)).toBe(9_000);
  });
});
