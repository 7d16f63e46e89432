import { expect, test } from 'vitest';
import { finishAxis } from './finish-axis.ts';

const at = (clock: string): string => `2009-04-17T${clock}.000Z`;
const one = { from: at('06:12:20'), to: at('06:13:00') };
const other = { from: at('06:12:40'), to: at('06:13:20') };

test('PAGE-187: intervals lie on one axis, to scale, with what they share between them', () => {
  const { spans, overlap } = finishAxis([one, other]);
  const [first, second] = spans as [{ from: number; to: number }, { from: number; to: number }];
  expect(first.to - first.from).toBeCloseTo(second.to - second.from);
  expect(second.from - first.from).toBeCloseTo((first.to - first.from) / 2);
  expect(overlap).toEqual({ from: second.from, to: first.to });
  for (const place of [first.from, first.to, second.from, second.to]) {
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(1);
  }
});

test('PAGE-187: three of which only neighbours overlap share nothing', () => {
  expect(finishAxis([one, other, { from: at('06:13:10'), to: at('06:13:40') }]).overlap).toBeNull();
});

test('PAGE-187: ticks are few, at round times, and on the axis, from a second to a day', () => {
  for (const seconds of [1, 7, 40, 600, 9_000, 80_000]) {
    const end = new Date(Date.parse(one.from) + seconds * 1_000).toISOString();
    const { ticks } = finishAxis([{ from: one.from, to: end }]);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(8);
    for (const { place } of ticks) expect(place >= 0 && place <= 1).toBe(true);
  }
});
