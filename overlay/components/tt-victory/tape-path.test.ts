import { expect, test } from 'vitest';
import { drawnWidth } from './draw-tape.ts';
import { tapePath } from './tape-path.ts';
import { tickerStrips } from './ticker-strips.ts';

test('PAGE-186: a tape stays inside its drawing, hangs without a gap, and shows print and back', () => {
  const [width, length] = [30, 430];
  for (const strip of tickerStrips(7, 20_000, 1)) {
    const room = width * drawnWidth(strip);
    const path = tapePath(strip, { width, length, middle: room / 2, step: 3 });
    for (const { x, y, acrossX, acrossY, light } of path) {
      for (const edge of [-0.5, 0.5]) {
        expect(x + edge * acrossX).toBeGreaterThanOrEqual(0);
        expect(x + edge * acrossX).toBeLessThanOrEqual(room);
        expect(y + edge * acrossY).toBeGreaterThanOrEqual(0);
        expect(y + edge * acrossY).toBeLessThanOrEqual(length);
      }
      expect(light).toBeGreaterThanOrEqual(0);
      expect(light).toBeLessThanOrEqual(1);
    }
    for (const [index, point] of path.entries()) {
      const next = path[index + 1] ?? point;
      expect(Math.hypot(next.x - point.x, next.y - point.y)).toBeLessThan(6);
    }
    expect(path.at(-1)!.y).toBeGreaterThan(length - width);
    expect(new Set(path.map(({ shows }) => shows)).size).toBe(2);
  }
});
