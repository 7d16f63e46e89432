import { describe, expect, it } from 'vitest';
import { createRecapFormats } from './recap-formats.ts';

const [from, to] = ['2009-04-17T06:12:50.000Z', '2009-04-17T06:13:00.000Z'];

describe('intervals of a recap', () => {
  it('PAGE-232: have their year, and their day once', () => {
    expect(createRecapFormats('UTC').interval(from, to)).toBe('Fri, Apr 17, 2009, 06:12:50 – 06:13:00 UTC');
    expect(createRecapFormats('America/Los_Angeles').between(from, to)).toBe(
      'Thu, Apr 16, 2009, between 23:12:50 and 23:13:00 PDT',
    );
  });

  it('PAGE-232: have both days where they differ', () => {
    expect(createRecapFormats('UTC').interval('2009-04-16T23:59:50.000Z', to)).toBe(
      'Thu, Apr 16, 2009, 23:59:50 – Fri, Apr 17, 2009, 06:13:00 UTC',
    );
  });
});
