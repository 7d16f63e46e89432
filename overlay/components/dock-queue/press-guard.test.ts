import { expect, it } from 'vitest';
import { PressGuard } from './press-guard.ts';

const click = (timeStamp: number, detail = 1): Pick<MouseEvent, 'detail' | 'timeStamp'> => ({ detail, timeStamp });

it('PAGE-380: a press counts for the row on which it began, whatever has moved until it ends', () => {
  const guard = new PressGuard();
  guard.begins('a', 1_000);
  guard.moved(1_010);
  expect(guard.isMeant(click(1_020), 'a')).toBe(true);
  guard.begins('a', 2_000);
  guard.moved(2_010);
  expect(guard.isMeant(click(2_020), 'b')).toBe(false);
  guard.begins(null, 3_000);
  expect(guard.isMeant(click(3_020), 'b')).toBe(false);
});

it('PAGE-380: a press made before the move, or too soon after it to have been aimed, counts for nothing', () => {
  const guard = new PressGuard();
  guard.moved(1_000);
  guard.begins('b', 990);
  expect(guard.isMeant(click(1_050), 'b')).toBe(false);
  guard.begins('b', 1_349);
  expect(guard.isMeant(click(1_900), 'b')).toBe(false);
  guard.begins('b', 1_350);
  expect(guard.isMeant(click(1_400), 'b')).toBe(true);
  expect(guard.isMeant(click(1_300), 'b')).toBe(false);
});

it('PAGE-380: a key needs no aim', () => {
  const guard = new PressGuard();
  guard.moved(1_000);
  expect(guard.isMeant(click(1_001, 0), 'b')).toBe(true);
});
