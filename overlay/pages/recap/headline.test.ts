import { describe, expect, it } from 'vitest';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createRecapFormats } from '../../strings/recap-formats.ts';
import { roundSteps, totalsRange } from './chart-scale.ts';
import { demoRecap } from './demo-recap.ts';
import { headlineOf } from './headline.ts';

const formats = createRecapFormats('UTC');
const demo = demoRecap();
const told = (change: (record: RecapView['record']) => Partial<RecapView['record']>): string =>
  headlineOf({ ...demo, record: { ...demo.record, ...change(demo.record) } }, formats).text;

describe('the headline of a recap', () => {
  it('PAGE-232: says who was first, between which counts', () => {
    expect(headlineOf(demo, formats)).toMatchObject({
      text: 'The actor was first to 1,000,000',
      when: 'Fri, Apr 17, 2009, between 06:12:50 and 06:13:00 UTC',
    });
  });

  it('PAGE-232: a photo finish is called one, and a crossing that is only seen is not called confirmed', () => {
    expect(told(({ crossings }) => ({ crossings: crossings.map((one) => ({ ...one, photoFinish: true })) }))).toBe(
      'Photo finish at 1,000,000',
    );
    expect(told(({ crossings }) => ({ crossings: crossings.map((one) => ({ ...one, confirmedAt: null })) }))).toBe(
      'The actor was seen at 1,000,000, not confirmed',
    );
  });

  it('PAGE-232: without a crossing it says who led, and without counts that there are none', () => {
    expect(told(() => ({ crossings: [] }))).toBe('The actor led by 1,944 at the end');
    expect(headlineOf({ ...demo, racers: [], record: { ...demo.record, crossings: [] } }, formats).text).toBe(
      'No counts were taken',
    );
  });
});

describe('the axes of a recap', () => {
  it('PAGE-231: a milestone that is near is in the range, a far one is not', () => {
    const [low, high] = totalsRange(900_000, 985_000, [1_000_000, 2_000_000]);
    expect(high).toBeGreaterThan(1_000_000);
    expect(high).toBeLessThan(1_100_000);
    expect(low).toBeLessThan(900_000);
  });

  it('PAGE-231: steps are round', () => {
    expect(roundSteps(890_000, 1_010_000, 5)).toEqual([900_000, 925_000, 950_000, 975_000, 1_000_000]);
  });
});
