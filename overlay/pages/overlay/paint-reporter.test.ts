import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PaintedFrame } from '../../../shared/protocol/frames.ts';
import { createPaintReporter } from './paint-reporter.ts';

let frames: (() => void)[] = [];
let sent: PaintedFrame[] = [];
let visible = true;
let steady = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
  [frames, sent, visible, steady] = [[], [], true, 1_000];
});
afterEach(() => void vi.useRealTimers());

const createReporter = (platforms: readonly string[] | null = null) =>
  createPaintReporter({
    report: (frame) => void sent.push(frame),
    visible: () => visible,
    requestFrame: (callback) => void frames.push(callback),
    steadyNow: () => steady,
    wallNow: () => Date.UTC(2026, 4, 1, 20),
    version: '0.1.0',
    platforms,
  });
const pass = (ms: number): void => {
  steady += ms;
  vi.advanceTimersByTime(ms);
};
const paint = (): void => {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
};

test('PAGE-23: a revision is reported once it is painted, not when it is drawn', () => {
  const reporter = createReporter();
  reporter.drawn(5);
  pass(0);
  paint();
  expect(sent).toEqual([]);
  paint();
  expect(sent).toEqual([{ seq: 5, at: '2026-05-01T20:00:00.000Z', visible: true, version: '0.1.0' }]);
});

test('PAGE-23: a flow of revisions is reported four times a second and once at rest, and then no frame is asked for', () => {
  const reporter = createReporter();
  for (let seq = 1; seq <= 100; seq++) {
    reporter.drawn(seq);
    pass(20);
    paint();
  }
  expect(sent.length).toBeGreaterThanOrEqual(6);
  expect(sent.length).toBeLessThanOrEqual(9);
  pass(250);
  paint();
  paint();
  expect(sent.at(-1)?.seq).toBe(100);
  pass(5_000);
  expect(frames).toEqual([]);
});

test('PAGE-23: a hidden page says so, and does not claim to have painted what it could not', () => {
  const reporter = createReporter();
  reporter.drawn(5);
  pass(0);
  paint();
  paint();
  visible = false;
  reporter.visibilityChanged();
  reporter.drawn(6);
  pass(1_000);
  expect(sent.map(({ seq, visible: shown }) => [seq, shown])).toEqual([
    [5, true],
    [5, false],
  ]);
  visible = true;
  reporter.visibilityChanged();
  pass(250);
  paint();
  paint();
  expect(sent.at(-1)).toMatchObject({ seq: 6, visible: true });
});

test('PAGE-23: after a reconnect the page reports again', () => {
  const reporter = createReporter();
  reporter.drawn(5);
  pass(0);
  paint();
  paint();
  reporter.again();
  pass(250);
  paint();
  paint();
  expect(sent.map(({ seq }) => seq)).toEqual([5, 5]);
});

test('PAGE-138: a page that is narrowed to some platforms says so with what it has painted', () => {
  const reporter = createReporter(['twitch']);
  reporter.drawn(5);
  pass(0);
  paint();
  paint();
  expect(sent).toMatchObject([{ seq: 5, platforms: ['twitch'] }]);
});
