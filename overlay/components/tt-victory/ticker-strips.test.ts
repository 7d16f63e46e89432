import { expect, test } from 'vitest';
import { cardTracks, fadeTrack } from './card-timeline.ts';
import { fall, mostStrips, paradeLength, tickerStrips } from './ticker-strips.ts';

const lengths = [8_000, 20_000, 60_000];

test('PAGE-21: a parade is never more than 30 layers, is the same for one seed, and has left the screen before the card', () => {
  expect(mostStrips + cardTracks(20_000).length).toBeLessThanOrEqual(30);
  expect(tickerStrips(7, 20_000, 1)).toEqual(tickerStrips(7, 20_000, 1));
  expect(tickerStrips(7, 20_000, 1)).not.toEqual(tickerStrips(8, 20_000, 1));
  for (const length of lengths) {
    for (const { delay, duration } of tickerStrips(7, length, 1)) {
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay + duration).toBeLessThanOrEqual(paradeLength(length));
    }
    expect(paradeLength(length)).toBeLessThan(length - 1_300);
  }
});

test('PAGE-188: less intensity is fewer strips, and never none', () => {
  const counts = [1, 0.5, 0.25, 0].map((intensity) => tickerStrips(7, 20_000, intensity).length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts.at(-1)).toBeGreaterThan(3);
});

test('PAGE-21: strips and card move by transform alone, start off screen and end off screen', () => {
  for (const strip of tickerStrips(3, 20_000, 1)) {
    const frames = fall(strip, 1920, 1080);
    expect(frames.every((frame) => Object.keys(frame).join() === 'transform')).toBe(true);
    const downs = frames.map((frame) => Number(/, (-?[\d.]+)px, 0/.exec(String(frame['transform']))?.[1]));
    expect(downs[0]).toBeLessThan(-strip.length * 1080);
    expect(downs.at(-1)).toBeGreaterThan(1080);
  }
  for (const length of lengths) {
    for (const { keyframes } of cardTracks(length)) {
      const offsets = keyframes.map(({ offset }) => Number(offset));
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      expect(offsets.at(-1)).toBe(1);
      expect(
        keyframes.every((frame) => Object.keys(frame).every((key) => ['offset', 'transform', 'easing'].includes(key))),
      ).toBe(true);
    }
    const fades = fadeTrack(length).map(({ offset }) => Number(offset));
    expect(fades).toEqual([...fades].sort((a, b) => a - b));
  }
});
