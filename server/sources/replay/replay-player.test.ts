import { expect, describe, test } from 'vitest';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { SinkOutcome } from '../observation-sink.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { createReplayPlayer } from './replay-player.ts';
import type { ReplayFile } from './replay-row.ts';

const start = Date.UTC(2009, 3, 17);
const fileOf = (count: number, skipped: ReplayFile['skipped'] = { count: 0, first: [] }): ReplayFile => ({
  rows: Array.from({ length: count }, (_, index) => ({
    at: start + index * 60_000,
    racer: 'ace',
    total: index + 1,
    resolution: 1,
  })),
  skipped,
  outOfOrderAt: null,
});

interface Options {
  readonly file: ReplayFile;
  readonly speed: number;
  readonly outcome?: SinkOutcome;
}

function rig({ file, speed, outcome = { kind: 'accepted' } }: Options) {
  const clock = createTestClock(start);
  const seen: { total: number; at: number; now: number }[] = [];
  const health: SourceHealthView[] = [];
  let waiting: (() => void)[] = [];
  let ended = 0;
  let most = 0;
  let slow = false;
  const player = createReplayPlayer({
    name: 'race.csv',
    file,
    speed,
    clock: {
      now: clock.now,
      schedule: clock.schedule,
      advanceTo: (at) => {
        clock.advance(Math.max(0, at - clock.now()));
      },
      end: () => {
        ended++;
      },
    },
    engine: {
      observe: async (deliveries) => {
        for (const { observation } of deliveries)
          seen.push({ total: observation.total, at: observation.at, now: clock.now() });
        const free = new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
        most = Math.max(most, waiting.length);
        if (slow) await free;
        else waiting = [];
        return deliveries.map(() => outcome);
      },
    },
    onHealth: (_id, view) => health.push(view),
    onFault: (error) => {
      throw error;
    },
  });
  return {
    player,
    clock,
    seen,
    health,
    last: () => health.at(-1),
    ended: () => ended,
    most: () => most,
    slowDown: () => {
      slow = true;
    },
    release: () => {
      for (const free of waiting.splice(0)) free();
    },
  };
}

describe('the replay player', () => {
  test('SRC-23: every row is observed at its own time, by the replay’s clock', async () => {
    const { player, clock, seen, ended } = rig({ file: fileOf(5), speed: 60 });
    player.start();
    clock.advance(120_000);
    expect(seen.map(({ total }) => total)).toEqual([1, 2, 3]);
    clock.advance(3_600_000);
    await player.done;
    expect(seen.map(({ at, now }) => now - at)).toEqual([0, 0, 0, 0, 0]);
    expect(ended()).toBe(1);
  });

  test('SRC-23: at speed 0 the clock goes with the rows, and the engine is never given more than it takes', async () => {
    const { player, seen, slowDown, release, most, ended } = rig({ file: fileOf(1000), speed: 0 });
    slowDown();
    player.start();
    expect(seen).toHaveLength(256);
    await new Promise(setImmediate);
    expect(seen).toHaveLength(256);
    while (ended() === 0) {
      release();
      await new Promise(setImmediate);
    }
    await player.done;
    expect(seen.map(({ total }) => total)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(seen.every(({ at, now }) => at === now)).toBe(true);
    expect(most()).toBe(256);
    expect(ended()).toBe(1);
  });

  test('SRC-25: it tells how far it is, once for each percent, and that it is over', async () => {
    const { player, health, last } = rig({ file: fileOf(1000), speed: 0 });
    player.start();
    await player.done;
    expect(health.length).toBeLessThanOrEqual(105);
    expect(health.map(({ note }) => note)).toContain('row 500 of 1,000');
    expect(last()).toMatchObject({
      id: 'replay',
      title: 'Replay of race.csv',
      state: 'idle',
      note: 'all 1,000 rows played',
      error: null,
    });
  });

  test('SRC-25: skipped and refused rows are said, with the first reason', async () => {
    const skipped = {
      count: 2,
      first: [
        { line: 7, trouble: 'the total is 0' },
        { line: 9, trouble: 'x' },
      ],
    };
    const withSkips = rig({ file: fileOf(3, skipped), speed: 0 });
    withSkips.player.start();
    expect(withSkips.last()).toMatchObject({ state: 'degraded' });
    await withSkips.player.done;
    expect(withSkips.last()).toMatchObject({
      error: { message: 'line 7: the total is 0' },
      note: 'all 3 rows played; 2 rows skipped',
    });
    const refused = rig({
      file: fileOf(3),
      speed: 0,
      outcome: { kind: 'rejected', reason: 'unknown-racer', message: 'No racer "ace"' },
    });
    refused.player.start();
    await refused.player.done;
    expect(refused.last()).toMatchObject({
      error: { message: 'No racer "ace"' },
      note: 'all 3 rows played; 3 rows refused',
    });
  });

  test.each([0, 60])('SRC-16: a replay at speed %i stops when told', async (speed) => {
    const { player, clock, seen, last, ended } = rig({ file: fileOf(1000), speed });
    player.start();
    clock.advance(60_000);
    const played = seen.length;
    await player.stop();
    await new Promise(setImmediate);
    clock.advance(3_600_000);
    expect(seen.length).toBe(played);
    expect(played).toBeLessThan(1000);
    expect(last()?.state).toBe('stopped');
    expect(ended()).toBe(0);
  });
});
