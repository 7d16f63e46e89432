import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blackOrWhite, contrastOf, mix, readableOn } from './colour.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((all) => `#${all.toString(16).padStart(6, '0')}`);

test('PAGE-302: contrast is that of WCAG, whichever is which, in three digits or six', () => {
  expect(contrastOf('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#fff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#fff', '#777777')).toBeCloseTo(4.48, 2);
});

test('PAGE-302: one of black and white reads on any ground, and what is made readable is', () => {
  fc.assert(
    fc.property(colours, colours, (ground, text) => {
      expect(contrastOf(blackOrWhite(ground), ground)).toBeGreaterThan(4.5);
      expect(contrastOf(readableOn(text, [ground]), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(readableOn('#ffffff', ['#0b0e15', '#1a202d'])).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});
