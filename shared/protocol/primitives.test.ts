import { expect, test } from 'vitest';
import { racerId } from './primitives.ts';

test.each(['a', 'News Network', 'ビデオ', 'عربي', 'x.y_z-1', 'a'.repeat(64)])('RACE-15: %j names a racer', (id) => {
  expect(racerId.safeParse(id).success).toBe(true);
});

test.each(['', ' a', 'a ', 'a\nb', 'a\u202Eb', '\u200B', '__proto__', 'constructor', 'toString', 'a'.repeat(65)])(
  'RACE-15: %j names none',
  (id) => {
    expect(racerId.safeParse(id).success).toBe(false);
  },
);
