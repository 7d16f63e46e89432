import { expect, test, vi } from 'vitest';
import { createLiveClock } from './live-clock.ts';

function machine() {
  const times = { wall: 1_000_000, ran: 50 };
  return { times, clock: createLiveClock({ wall: () => times.wall, monotonic: () => times.ran }) };
}

test('LOG-17: the clock starts at the wall’s time and runs on by the machine’s', () => {
  const { times, clock } = machine();
  expect(clock.now()).toBe(1_000_000);
  times.ran += 1_234.7;
  times.wall += 1_000;
  expect(clock.now()).toBe(1_001_234);
  expect(clock.rate).toBe(1);
});

test('LOG-17: it follows a jump ahead (the machine slept), and never goes back', () => {
  const { times, clock } = machine();
  times.wall += 8 * 3_600_000;
  expect(clock.now()).toBe(1_000_000 + 8 * 3_600_000);
  times.wall -= 24 * 3_600_000;
  times.ran += 10;
  expect(clock.now()).toBe(1_000_000 + 8 * 3_600_000 + 10);
});

test('LOG-17: an appointment is kept by the clock: not early, at once when its time has passed, not when cancelled', () => {
  vi.useFakeTimers();
  try {
    const { times, clock } = machine();
    const pass = (real: number, wall = real): void => {
      times.ran += real;
      times.wall += wall;
      vi.advanceTimersByTime(real);
    };
    const kept: string[] = [];
    clock.schedule(1_000_000 + 60 * 86_400_000, () => kept.push('after two months'));
    clock.schedule(1_000_000 - 5, () => kept.push('passed'));
    const cancel = clock.schedule(1_000_100, () => kept.push('cancelled'));
    clock.schedule(1_000_100, () => kept.push('soon'));
    expect(kept).toEqual([]);
    pass(1);
    expect(kept).toEqual(['passed']);
    cancel();
    pass(98);
    expect(kept).toEqual(['passed']);
    pass(2);
    expect(kept).toEqual(['passed', 'soon']);
    pass(30_000, 60 * 86_400_000);
    expect(kept).toEqual(['passed', 'soon', 'after two months']);
  } finally {
    vi.useRealTimers();
  }
});
