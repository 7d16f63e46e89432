import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOn, contrast } from './accent.ts';
import { nameSize } from './name-size.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('PAGE-18: whatever colour a racer has, its bar stands out from the panel and its ink from the bar', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('dark', 'light'), (hex, ground) => {
      const { fill, ink } = accentOn(hex, ground);
      expect(contrast(fill, ground === 'dark' ? '#1a202d' : '#ece8de')).toBeGreaterThanOrEqual(3);
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.3);
    }),
  );
});

test('PAGE-18: a colour that stands out is left alone, and no colour is a grey', () => {
  expect(accentOn('#ff4d5e', 'dark').fill).toBe('#ff4d5e');
  expect(accentOn('nonsense', 'dark').fill).toMatch(/^#[0-9a-f]{6}$/);
});

test('PAGE-19: names are set by their width, not their count of letters', () => {
  expect(nameSize('The actor')).toBe('short');
  expect(nameSize('週末のラジオ局と友達')).toBe('medium');
  expect(nameSize('Everybody who ever followed anybody and told all about it yet')).toBe('long');
});
