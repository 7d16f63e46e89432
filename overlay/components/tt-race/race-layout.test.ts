import { expect, test } from 'vitest';
import { laneSetting, layoutForSize, layouts } from './race-layout.ts';

test('PAGE-16: a source gets the layout of its size: full canvas, phone, and OBS’s own 800×600', () => {
  expect(layoutForSize(1920, 1080)).toBe('bottom');
  expect(layoutForSize(1080, 1920)).toBe('vertical');
  expect(layoutForSize(800, 600)).toBe('full');
});

test('PAGE-16: every layout has room for a solo goal and for twelve, or says how many it leaves out', () => {
  for (const layout of layouts) {
    for (let count = 1; count <= 12; count++) {
      const { columns, most, size } = laneSetting(layout, count);
      expect(columns).toBeGreaterThan(0);
      expect(size).toBeGreaterThanOrEqual(0.5);
      if (layout !== 'corner') expect(most).toBeGreaterThanOrEqual(12);
    }
  }
});
