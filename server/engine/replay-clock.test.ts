import { expect, test, vi } from 'vitest';
import { createReplayClock } from './replay-clock.ts';

function replay(speed: number) {
  const machine = { ran: 0 };
  const clock = createReplayClock({ startAt: 5_000_000, speed, monotonic: () => machine.ran });
  return { machine, clock };
}

test('LOG-18: the clock runs at the replay’s speed, and in real time after the end', () => {
  const { machine, clock } = replay(3_600);
  const rates: number[] = [];
  clock.onRateChange(() => rates.push(clock.rate));
  expect([clock.now(), clock.rate]).toEqual([5_000_000, 3_600]);
  machine.ran = 10;
  expect(clock.now()).toBe(5_036_000);
  clock.end();
  clock.end();
  machine.ran = 30;
  expect([clock.now(), clock.rate]).toEqual([5_036_020, 1]);
  expect(rates).toEqual([1]);
});

test('LOG-18: appointments are kept in order, each at its own time, however late the timer comes', () => {
  vi.useFakeTimers();
  try {
    const { machine, clock } = replay(1_000);
    const kept: [string, number][] = [];
    const keep = (name: string) => () => kept.push([name, clock.now()]);
    clock.schedule(5_030_000, keep('third'));
    clock.schedule(5_010_000, () => {
      keep('first')();
      clock.schedule(5_020_000, keep('second'));
    });
    const cancel = clock.schedule(5_015_000, keep('cancelled'));
    cancel();
    clock.schedule(5_900_000, keep('later'));
    machine.ran = 500;
    vi.advanceTimersByTime(500);
    expect(kept).toEqual([
      ['first', 5_010_000],
      ['second', 5_020_000],
      ['third', 5_030_000],
    ]);
    expect(clock.now()).toBe(5_500_000);
  } finally {
    vi.useRealTimers();
  }
});

test('LOG-18: as fast as it goes, the file moves the clock, and the appointments on the way are kept first', () => {
  vi.useFakeTimers();
  try {
    const { machine, clock } = replay(0);
    const kept: [string, number][] = [];
    clock.schedule(5_060_000, () => {
      kept.push(['tick', clock.now()]);
      clock.schedule(5_070_000, () => kept.push(['next', clock.now()]));
    });
    machine.ran = 100_000;
    vi.advanceTimersByTime(100_000);
    expect(clock.now()).toBe(5_000_000);
    clock.advanceTo(5_050_000);
    expect(kept).toEqual([]);
    clock.advanceTo(5_100_000);
    clock.advanceTo(5_090_000);
    expect(kept).toEqual([
      ['tick', 5_060_000],
      ['next', 5_070_000],
    ]);
    expect([clock.now(), clock.rate]).toEqual([5_100_000, 1]);
    clock.schedule(5_000_000, () => kept.push(['passed', clock.now()]));
    vi.advanceTimersByTime(1);
    expect(kept.at(-1)).toEqual(['passed', 5_100_000]);
    clock.end();
    machine.ran += 7;
    expect([clock.now(), clock.rate]).toEqual([5_100_007, 1]);
  } finally {
    vi.useRealTimers();
  }
});

test('LOG-18: an appointment that fails does not keep the next one from its time', () => {
  const { clock } = replay(0);
  const kept: number[] = [];
  clock.schedule(5_010_000, () => {
    throw new Error('a bug');
  });
  clock.schedule(5_020_000, () => kept.push(clock.now()));
  expect(() => {
    clock.advanceTo(5_030_000);
  }).toThrow('a bug');
  clock.advanceTo(5_030_000);
  expect(kept).toEqual([5_020_000]);
});
