import { describe, expect, it } from 'vitest';
import { parseCount } from './parse-count.ts';

const value = (text: string): number | string => {
  const read = parseCount(text);
  return read.ok ? read.value : read.error.kind;
};

describe('parseCount', () => {
  it.each([
    ['1234567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u202f234\u00a0567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['1_234_567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['  998,239 ', 998_239],
    ['0', 0],
  ])('PAGE-40: reads %j as a whole number', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['1.2m', 'abbreviated'],
    ['1.234', 'fraction'],
    ['12.5', 'fraction'],
    ['1,23', 'fraction'],
    ['1,2345,678', 'grouping'],
    ['1,234.567', 'grouping'],
    ['1 2', 'grouping'],
    ['12 followers', 'not-a-number'],
    ['1e6', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['99999999999999999', 'too-large'],
  ])('PAGE-41: refuses %j as %s', (text, kind) => {
    expect(value(text)).toBe(kind);
  });

  it.each([
    ['1.2m', 1_200_000],
    ['998k', 998_000],
    ['1,5 Mio', 1_500_000],
    ['1.234', 1_234],
  ])('PAGE-41: says what %j may have meant', (text, meant) => {
    const read = parseCount(text);
    expect(read.ok ? null : read.error.suggestion).toBe(meant);
  });
});
