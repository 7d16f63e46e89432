import { expect, test } from 'vitest';
import { raceScale } from '../components/tt-race/race-scale.ts';
import { createEnglish } from './en.ts';

const words = createEnglish(null);

test('PAGE-13: no two marks of a window are written the same, and none is rounded to the finish', () => {
  const labels = (low: number, high: number, milestone: number): readonly string[] =>
    raceScale([low, high], milestone).marks.map((mark) => words.short(mark));
  expect(labels(896_947, 937_787, 1_000_000)).toEqual(['850K', '900K', '950K', '1M']);
  expect(labels(258_991_000, 258_994_000, 259_000_000)).toEqual(['258.99M', '258.995M', '259M']);
  for (let gap = 1; gap < 1_000_000; gap *= 3) {
    const written = labels(259_000_000 - gap, 259_000_000 - Math.ceil(gap / 2), 259_000_000);
    expect(new Set(written).size).toBe(written.length);
    expect(written.filter((label) => label === '259M')).toHaveLength(1);
  }
  expect(words.bars(258_998_750, 259_000_000)).toBe('Bars from 258.99875M to 259M');
});
