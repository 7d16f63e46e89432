import { describe, expect, it } from 'vitest';
import { largestSize } from './largest-size.ts';

describe('largestSize', () => {
  it('PAGE-150: the text is set as large as it fits, and never smaller than can be read', () => {
    let asked = 0;
    const upTo = (limit: number) => (size: number) => {
      asked++;
      return size <= limit;
    };
    expect(largestSize(20, 300, upTo(87))).toBe(87);
    expect(largestSize(20, 300, upTo(1_000))).toBe(300);
    expect(largestSize(20, 300, upTo(5))).toBe(20);
    expect(asked).toBeLessThan(30);
    expect(largestSize(20, 20, upTo(5))).toBe(20);
  });
});
