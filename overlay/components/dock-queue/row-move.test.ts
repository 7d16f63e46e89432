import { expect, it } from 'vitest';
import { landing, moveTo, withMove, type RowBox } from './row-move.ts';

const rows = (...ids: readonly string[]): readonly { readonly id: string }[] => ids.map((id) => ({ id }));
const moved = (before: string | null, id = 'b'): string =>
  withMove(rows('a', 'b', 'c', 'd'), { id, before })
    .map((row) => row.id)
    .join('');

it('PAGE-382: a row is set before another one or last, and one that is not there moves nothing', () => {
  expect([moved('a'), moved('d'), moved(null), moved('c')]).toEqual(['bacd', 'acbd', 'acdb', 'abcd']);
  expect([moved('b'), moved('elsewhere'), moved('a', 'elsewhere')]).toEqual(['abcd', 'abcd', 'abcd']);
});

it('PAGE-382: a refused row goes back to where it stands', () => {
  const shown = withMove(rows('a', 'b', 'c'), { id: 'c', before: 'a' });
  const back = moveTo(rows('a', 'b', 'c'), 'c');
  expect(back).toEqual({ id: 'c', before: null });
  expect(back === null ? [] : withMove(shown, back)).toEqual(rows('a', 'b', 'c'));
  expect(moveTo(rows('a', 'b'), 'elsewhere')).toBeNull();
});

it('PAGE-382: what is let go lands between the two rows whose middles it is between, never before a place that is only kept', () => {
  const box = (id: string, top: number, gone = false): RowBox => ({ id, top, bottom: top + 40, gone });
  const drawn = [box('a', 0), box('b', 40, true), box('c', 80)];
  expect(landing(drawn, -50)).toEqual({ before: 'a', line: 0 });
  expect(landing(drawn, 21)).toEqual({ before: 'c', line: 40 });
  expect(landing(drawn, 99)).toEqual({ before: 'c', line: 80 });
  expect(landing(drawn, 101)).toEqual({ before: null, line: 120 });
  expect(landing([], 7)).toEqual({ before: null, line: 7 });
});
