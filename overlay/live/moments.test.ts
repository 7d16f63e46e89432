import { describe, expect, test, vi, beforeEach, afterEach } from 'vitest';
import type { MomentView, OverlayView } from '../../shared/projections/views.ts';
import { toIso } from '../../shared/lib/instant.ts';
import { specimenCues, specimenVictory } from '../components/specimens/specimen-view.ts';
import { createMomentPlayer } from './moment-player.ts';
import { createPlayedMoments } from './played-moments.ts';
import { dueMoments } from './moments.ts';
import { showTime } from './show-clock.ts';

const start = Date.parse('2026-05-01T20:00:00Z');
const victory = (seq: number, at = start, rate = 1): MomentView => ({
  kind: 'victory-fired',
  seq,
  at: toIso(at),
  playUntil: toIso(at + 20_000 * rate),
  racer: 'actor',
  milestone: 1_000_000,
  cause: 'crossing',
  name: null,
  animation: 'parade',
  lasts: 20_000,
});
const lead = (seq: number, at = start): MomentView => ({
  kind: 'lead-changed',
  seq,
  at: toIso(at),
  playUntil: toIso(at + 3_000),
  from: 'network',
  to: 'actor',
  afterStep: false,
});

function viewWith(moments: readonly MomentView[], clockRate = 1, cancelled: number | null = null): OverlayView {
  return {
    show: { title: 'A race', mode: 'live', label: null, phase: 'on-air', safeMode: false, clockRate },
    race: {
      milestone: null,
      milestones: [],
      rolling: false,
      lead: { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 },
      racers: {},
      time: null,
    },
    victory: specimenVictory,
    cues: specimenCues,
    queue: {
      ...{ onAir: null, waiting: 0, promised: 0, lastRead: null },
      pace: { base: 1_500, perCharacter: 70, measured: 0 },
    },
    moments: moments.map((moment) => (moment.seq === cancelled ? { ...moment, cancelled: true } : moment)),
  };
}

function createStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

describe('due moments', () => {
  test('PAGE-5: a moment in force that was not played is due, with how far it is', () => {
    expect(dueMoments(viewWith([victory(7)]), new Set(), start + 4_000)).toEqual([
      { moment: victory(7), elapsed: 4_000 },
    ]);
  });

  test('PAGE-5: one that was played, is over, or was cancelled is not', () => {
    expect(dueMoments(viewWith([victory(7)]), new Set([7]), start)).toEqual([]);
    expect(dueMoments(viewWith([victory(7)]), new Set(), start + 20_000)).toEqual([]);
    expect(dueMoments(viewWith([victory(7)], 1, 7), new Set(), start)).toEqual([]);
  });

  test('PAGE-5: in a replay at 3600 an animation still lasts its real seconds', () => {
    const view = viewWith([victory(7, start, 3_600)], 3_600);
    expect(dueMoments(view, new Set(), start + 3_600 * 5_000)).toEqual([
      { moment: victory(7, start, 3_600), elapsed: 5_000 },
    ]);
    expect(dueMoments(view, new Set(), start + 3_600 * 20_000)).toEqual([]);
  });

  test('PAGE-5: a victory plays as long as its moment says', () => {
    const long = { ...victory(7), playUntil: toIso(start + 45_000), lasts: 45_000 } as MomentView;
    expect(dueMoments(viewWith([long]), new Set(), start + 44_000)).toEqual([{ moment: long, elapsed: 44_000 }]);
    expect(dueMoments(viewWith([long]), new Set(), start + 45_000)).toEqual([]);
  });

  test('PAGE-6: the show clock runs on between frames at the rate of the show', () => {
    expect(showTime({ at: start, seenAt: 1_000, rate: 60 }, 3_000)).toBe(start + 120_000);
    expect(showTime({ at: start, seenAt: 1_000, rate: 0 }, 3_000)).toBe(start + 2_000);
  });
});

describe('moment player', () => {
  let steady = 0;
  beforeEach(() => {
    steady = 50_000;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  const pass = (ms: number): void => {
    steady += ms;
    vi.advanceTimersByTime(ms);
  };
  const createPage = (storage = createStorage()) => {
    const onChange = vi.fn();
    const player = createMomentPlayer({ played: createPlayedMoments(storage), steadyNow: () => steady, onChange });
    return { player, onChange, seqs: () => player.playing.map(({ moment }) => moment.seq) };
  };

  test('PAGE-7: a page that joins midway plays from the current frame, and ends on time', () => {
    const { player, onChange, seqs } = createPage();
    expect(player.update(viewWith([victory(7)]), 'log', start + 12_000)).toEqual([
      { moment: victory(7), startedAt: steady - 12_000 },
    ]);
    pass(7_999);
    expect(seqs()).toEqual([7]);
    pass(1);
    expect(seqs()).toEqual([]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('PAGE-7: snapshots and patches that carry the moment again do not start it again', () => {
    const { player, seqs } = createPage();
    player.update(viewWith([victory(7)]), 'log', start);
    pass(1_000);
    // The server was restarted: its clock may say a little less.
    player.update(viewWith([victory(7)]), 'log', start + 500);
    expect(player.playing).toEqual([{ moment: victory(7), startedAt: steady - 1_000 }]);
    pass(19_000);
    player.update(viewWith([victory(7)]), 'log', start + 19_900);
    expect(seqs()).toEqual([]);
  });

  test('PAGE-7: a refresh within a victory joins it again, one after it shows nothing', () => {
    const storage = createStorage();
    const first = createPage(storage);
    first.player.update(viewWith([lead(6), victory(7)]), 'log', start);
    pass(3_000);
    expect(first.seqs()).toEqual([7]);
    first.player.close();
    const second = createPage(storage);
    expect(
      second.player.update(viewWith([lead(6), victory(7)]), 'log', start + 2_900).map(({ moment }) => moment.seq),
    ).toEqual([7]);
    pass(20_000);
    const third = createPage(storage);
    expect(third.player.update(viewWith([victory(7)]), 'log', start + 19_000)).toEqual([]);
  });

  test('PAGE-7: another log starts afresh', () => {
    const storage = createStorage();
    const first = createPage(storage);
    first.player.update(viewWith([victory(7)]), 'log', start);
    pass(20_000);
    expect(first.seqs()).toEqual([]);
    expect(first.player.update(viewWith([victory(7)]), 'another log', start)).toHaveLength(1);
  });

  test('PAGE-8: a cancelled victory leaves at once, the rest plays on', () => {
    const { player, seqs } = createPage();
    player.update(viewWith([lead(6), victory(7)]), 'log', start);
    player.update(viewWith([lead(6), victory(7)], 1, 7), 'log', start + 100);
    expect(seqs()).toEqual([6]);
  });
});
