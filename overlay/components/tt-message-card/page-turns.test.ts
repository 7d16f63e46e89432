import { expect, test } from 'vitest';
import { fromIso } from '../../../shared/lib/instant.ts';
import { pageTurn } from './page-turns.ts';

const startedAt = '2026-05-01T20:14:00.000Z';
const start = fromIso(startedAt);
const pace = { base: 1_500, perCharacter: 100, measured: 3 };
const pages = ['a'.repeat(50), 'b'.repeat(30), 'c'.repeat(20)];
const turn = (elapsed: number, more: { pinned?: boolean; endsAt?: string | null } = {}) =>
  pageTurn({ startedAt, endsAt: null, pinned: false, ...more }, pages, pace, start + elapsed);

test("PAGE-132: pages turn at the host's pace by the show's clock, and the last one stays", () => {
  expect(turn(0)).toEqual({ page: 0, nextAt: start + 6_500 });
  expect(turn(6_499).page).toBe(0);
  expect(turn(6_500)).toEqual({ page: 1, nextAt: start + 9_500 });
  expect(turn(9_500)).toEqual({ page: 2, nextAt: null });
  expect(turn(900_000)).toEqual({ page: 2, nextAt: null });
});

test('PAGE-132: a pinned message begins again, and a limit on the air makes the pages turn sooner', () => {
  const pinned = { pinned: true };
  expect(turn(9_500, pinned)).toEqual({ page: 2, nextAt: start + 11_500 });
  expect(turn(11_500, pinned)).toEqual({ page: 0, nextAt: start + 18_000 });
  const hurried = { endsAt: new Date(start + 5_750).toISOString() };
  expect(turn(0, hurried).nextAt).toBe(start + 3_250);
  expect(turn(4_750, hurried).page).toBe(2);
});

test('PAGE-132: one page never turns', () => {
  expect(pageTurn({ startedAt, endsAt: null, pinned: true }, ['one'], pace, start + 60_000)).toEqual({
    page: 0,
    nextAt: null,
  });
});

test('PAGE-132: every turn that is announced brings the next page, whatever the pace', () => {
  for (const perCharacter of [20, 37, 70, 500]) {
    let now = start;
    for (let page = 0; page < pages.length; page++) {
      const { page: shown, nextAt } = pageTurn(
        { startedAt, endsAt: null, pinned: false },
        pages,
        { ...pace, perCharacter },
        now,
      );
      expect(shown).toBe(page);
      now = nextAt === null ? now : nextAt + 1;
    }
  }
});
