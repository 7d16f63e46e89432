import { expect, test } from 'vitest';
import { cardTracks, victoryLength } from './card-timeline.ts';
import { fall, mostStrips, parade, tickerStrips } from './ticker-strips.ts';

test('PAGE-21: a parade is never more than 30 layers, is the same for one seed, and has left the screen before the card', () => {
  expect(mostStrips).toBeLessThanOrEqual(30);
  expect(tickerStrips(7)).toEqual(tickerStrips(7));
  expect(tickerStrips(7)).not.toEqual(tickerStrips(8));
  for (const strip of tickerStrips(7)) expect(strip.delay + strip.duration).toBeLessThanOrEqual(parade);
  expect(parade).toBeLessThan(victoryLength);
});

test('PAGE-21: strips and card move by transform alone, start off screen and end off screen', () => {
  for (const strip of tickerStrips(3)) {
    const frames = fall(strip, 1920, 1080);
    expect(frames.every((frame) => Object.keys(frame).join() === 'transform')).toBe(true);
    const downs = frames.map((frame) => Number(/, (-?[\d.]+)px, 0/.exec(String(frame['transform']))?.[1]));
    expect(downs[0]).toBeLessThan(-strip.length * 1080);
    expect(downs.at(-1)).toBeGreaterThan(1080);
  }
  for (const { keyframes } of cardTracks) {
    expect(keyframes.at(-1)?.offset).toBe(1);
    expect(
      keyframes.every((frame) => Object.keys(frame).every((key) => ['offset', 'transform', 'easing'].includes(key))),
    ).toBe(true);
  }
});
