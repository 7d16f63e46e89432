import { expect, test } from 'vitest';
import { changedCells } from './odometer-cells.ts';

test('PAGE-20: only the digits that differ roll, and nothing rolls when the length changes', () => {
  expect(changedCells('998,239', '998,240')).toEqual([5, 6]);
  expect(changedCells('998,239', '998,239')).toEqual([]);
  expect(changedCells('999,999', '1,000,000')).toBeNull();
});
