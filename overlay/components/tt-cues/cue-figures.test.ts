import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromIso } from '../../../shared/lib/instant.ts';
import { cueWords } from '../../strings/cue.en.ts';
import { pleaEffect } from '../../strings/plea.en.ts';
import { countdown } from './countdown.ts';
import { drawQr, quiet, sizeFor, stepFor } from './qr-code.ts';
import { shares } from './shares.ts';

describe('the figures of cues', () => {
  test('PAGE-211: a code has whole pixels for its modules and takes 15 to 20 % of the height', () => {
    for (const height of [600, 720, 1080, 1440, 1920, 2160])
      for (let smallest = 21; smallest <= 57; smallest += 4) {
        const size = sizeFor(smallest, height);
        const step = stepFor(size, height);
        expect((step * size) / height, `${smallest} modules at ${height}`).toBeGreaterThanOrEqual(0.15);
        expect((step * size) / height, `${smallest} modules at ${height}`).toBeLessThanOrEqual(0.2);
        expect(step).toBeGreaterThan(1);
      }
    const drawing = drawQr('https://example.org', 1080);
    expect(drawing.isDark(quiet, quiet)).toBe(true);
    expect(drawing.isDark(quiet - 1, quiet - 1)).toBe(false);
  });

  test('PAGE-371: where no whole step fits, a code is made larger than its text needs, and never smaller than 15 %', () => {
    // 41 modules of two pixels are 13.7 % of 600 lines, of three 20.5 %: 45 of two are 15 %.
    expect([sizeFor(41, 600), stepFor(45, 600)]).toEqual([45, 2]);
    for (let height = 240; height <= 2160; height += 60)
      for (let smallest = 21; smallest <= 97; smallest += 4) {
        const size = sizeFor(smallest, height);
        expect(stepFor(size, height) * size).toBeGreaterThanOrEqual(0.15 * height);
      }
    const long = drawQr('https://example.org/stories/2009/april/the-race-to-a-million?from=stream&lang=en', 600);
    expect((long.modules - 2 * quiet) * long.step).toBeGreaterThanOrEqual(90);
    expect((long.modules - 2 * quiet) * long.step).toBeLessThanOrEqual(120);
  });

  test('PAGE-212: percents are whole and add up to 100', () => {
    expect(shares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(shares([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), (counts) => {
        const parts = shares(counts);
        if (counts.some((count) => count > 0)) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100);
        counts.forEach((count, index) => count === 0 && expect(parts[index]).toBe(0));
      }),
    );
  });

  test('PAGE-213: amounts are written in their currency, whole ones without pennies', () => {
    expect([1_000_000, 10, 0].map((minor) => cueWords.money(minor, 'USD'))).toEqual(['$10,000', '$0.10', '$0']);
    expect(cueWords.money(500, 'JPY')).toBe('¥500');
  });

  test('PAGE-214: a slate counts down to its time, and then says that it may begin', () => {
    const at = fromIso('2026-05-01T20:00:00.000Z');
    const left = (seconds: number): string | null => countdown('2026-05-01T20:00:00.000Z', at - seconds * 1_000);
    expect([300, 59.2, 1, 0, -5, 3_725].map(left)).toEqual(['5:00', '1:00', '0:01', 'over', 'over', '1:02:05']);
    expect(countdown(null, at)).toBeNull();
  });

  test('PAGE-219: what a plea did is one line', () => {
    const measured = { kind: 'measured', perMinute: 38.2, low: 12, high: 64, compared: 9 } as const;
    expect(pleaEffect({ ...measured, distinct: true }, 360_000)).toBe(
      '+38 a minute for six minutes, 95 % between 12 and 64',
    );
    expect(pleaEffect({ ...measured, distinct: false }, 360_000)).toBe('not distinguishable from drift');
    expect(pleaEffect({ kind: 'unknown', why: 'little-history' }, 360_000)).toBe('not enough history');
    expect(pleaEffect({ kind: 'unknown', why: 'no-counts' }, 360_000)).toBe('no counts came after it');
    expect(pleaEffect(null, 360_000)).toBe('still being measured');
  });
});
