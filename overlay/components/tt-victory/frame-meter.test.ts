import { expect, test } from 'vitest';
import { createFrameMeter } from './frame-meter.ts';

/** Frames of these lengths, in ms; answers how often they were called late. */
function late(spans: readonly number[], stopAfter = Number.POSITIVE_INFINITY): { count: number; asked: number } {
  let waiting: ((now: number) => void) | null = null;
  let [count, asked, now] = [0, 0, 0];
  const meter = createFrameMeter({
    requestFrame: (callback) => {
      waiting = callback;
      return ++asked;
    },
    cancelFrame: () => (waiting = null),
    onLate: () => count++,
  });
  for (const [index, span] of [0, ...spans].entries()) {
    now += span;
    const run = waiting as ((now: number) => void) | null;
    waiting = null;
    if (run === null) break;
    run(now);
    if (index === stopAfter) meter.stop();
  }
  return { count, asked };
}

const steady = (count: number, span: number): number[] => Array.from({ length: count }, () => span);
const dropping = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index % 5 === 0 ? 33.4 : 16.7));

test('PAGE-188: frames that come late are told, once for each stretch of them', () => {
  expect(late([...steady(45, 16.7), ...dropping(90)]).count).toBe(2);
});

test('PAGE-188: a page that is drawn thirty times a second is not slow for that, and one late frame is none', () => {
  expect(late(steady(300, 33.4)).count).toBe(0);
  expect(late([...steady(60, 16.7), 90, ...steady(200, 16.7)]).count).toBe(0);
});

test('PAGE-188: the first stretch, in which everything is drawn for the first time, does not count', () => {
  expect(late([...dropping(45), ...steady(90, 16.7)]).count).toBe(0);
});

test('PAGE-21: a stopped meter asks for no frame', () => {
  const { asked } = late(steady(300, 16.7), 50);
  expect(asked).toBeLessThan(55);
});
