import { describe, expect, it } from 'vitest';
import { fromIso } from '../../shared/lib/instant.ts';
import { createFormats, spanOf } from './formats.ts';

const formats = createFormats('en', 'America/Los_Angeles');

describe('createFormats', () => {
  it('PAGE-50: writes figures with grouping and a true minus', () => {
    expect(formats.count(1_234_567)).toBe('1,234,567');
    expect(formats.signed(-20_000)).toBe('−20,000');
    expect(formats.signed(1_200)).toBe('+1,200');
    expect(formats.signed(0)).toBe('0');
    expect(formats.rate(312.4)).toBe('+312/min');
    expect(formats.rate(-2.34)).toBe('−2.3/min');
    expect(formats.percent(1.0259)).toBe('102.5 %');
    expect(formats.percent(0.999_99)).toBe('99.9 %');
  });
  it('PAGE-51: one instant has two dates, and each says its zone', () => {
    const crossing = '2009-04-17T06:13:00.000Z';
    expect(formats.stampUtc(crossing)).toBe('Fri, Apr 17, 06:13:00 UTC');
    expect(formats.stamp(crossing)).toBe('Thu, Apr 16, 23:13:00 PDT');
    expect(formats.clock(crossing)).toBe('23:13:00');
    expect(formats.clockNear(crossing, fromIso('2009-04-16T20:00:00Z'))).toBe('23:13');
    expect(formats.clockNear(crossing, fromIso('2009-04-16T06:00:00Z'))).toBe('Thu 23:13');
  });
});

describe('spanOf', () => {
  it('PAGE-50: cuts a span to its largest whole unit', () => {
    expect(spanOf(-5)).toEqual({ unit: 'second', amount: 0 });
    expect(spanOf(59_999)).toEqual({ unit: 'second', amount: 59 });
    expect(spanOf(60_000)).toEqual({ unit: 'minute', amount: 1 });
    expect(spanOf(47 * 3_600_000)).toEqual({ unit: 'hour', amount: 47 });
    expect(spanOf(49 * 3_600_000)).toEqual({ unit: 'day', amount: 2 });
  });
});
