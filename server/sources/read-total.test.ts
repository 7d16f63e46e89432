import { describe, expect, test } from 'vitest';
import { readTotal } from './read-total.ts';

describe('readTotal', () => {
  test.each([1, 896_947, '1000000', Number.MAX_SAFE_INTEGER])('SRC-2: %o is a total', (value) => {
    expect(readTotal(value)).toEqual({ ok: true, value: Number(value) });
  });

  test.each([
    undefined,
    null,
    0,
    '0',
    -1,
    '-1',
    0.5,
    '12.5',
    '1e3',
    '1,000',
    ' 12',
    '12 ',
    '012',
    '',
    'NaN',
    NaN,
    Infinity,
    9007199254740992,
    '9007199254740993',
    true,
    [5],
    { count: 5 },
    '١٢',
    '0x10',
  ])('SRC-2: %o is none, and it is said why', (value) => {
    const total = readTotal(value);
    expect(total).toEqual({ ok: false, error: expect.stringMatching(/total/) as string });
  });

  test('SRC-2: a long text is not repeated in full', () => {
    const total = readTotal('x'.repeat(5000));
    expect(total.ok ? '' : total.error.length).toBeLessThan(120);
  });
});
