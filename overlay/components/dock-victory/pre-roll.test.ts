import { expect, test } from 'vitest';
import { toIso } from '../../../shared/lib/instant.ts';
import type { NextVictoryView } from '../../../shared/projections/victory-view.ts';
import { preRollLine } from '../../strings/pre-roll.en.ts';
import { preRoll } from './pre-roll.ts';

const now = Date.UTC(2009, 3, 17, 6, 11, 30);
const next = (more: Partial<NextVictoryView> = {}): NextVictoryView => ({
  state: 'armed',
  racer: 'actor',
  milestone: 1_000_000,
  toGo: 20_000,
  eta: null,
  ...more,
});
const within = (from: number, about: number, to: number | null): Pick<NextVictoryView, 'eta'> => ({
  eta: {
    from: toIso(now + from * 1_000),
    about: toIso(now + about * 1_000),
    to: to === null ? null : toIso(now + to * 1_000),
  },
});
const said = (view: NextVictoryView | null, rate = 1): string | null => {
  const warning = preRoll(view, now, rate);
  return warning === null ? null : preRollLine(warning, 'The actor');
};

test('PAGE-191: under two minutes it is said how long, about, and between what', () => {
  expect(said(next(within(61, 88, 141)))).toBe('Victory of The actor in about 90 s, between 60 and 140.');
  expect(said(next(within(100, 150, 200)))).toBeNull();
});

test('PAGE-191: it may take much longer, and that is said', () => {
  expect(said(next(within(61, 88, null)))).toBe('Victory of The actor in about 90 s, or much later.');
});

test('PAGE-191: seconds are real ones in a replay too', () => {
  expect(said(next(within(600, 900, 1_400)), 10)).toBe('Victory of The actor in about 90 s, between 60 and 140.');
});

test('PAGE-191: what cannot be said is said to be so, close to the milestone', () => {
  expect(said(next({ toGo: 312 }))).toBe('The actor is 312 away. Nobody can say when.');
  expect(said(next())).toBeNull();
  expect(said(next(within(-30, -5, 20)))).toBe('Victory of The actor may come at any moment.');
});

test('PAGE-191: a crossing that was seen, or waits, is said at once; one that was fired needs no warning', () => {
  expect(said(next({ state: 'seen' }))).toBe(
    'The actor is over 1,000,000: the victory fires when a second look agrees.',
  );
  expect(said(next({ state: 'waiting' }))).toBe('The actor has crossed 1,000,000. The victory waits for your release.');
  expect(said(next({ state: 'fired' }))).toBeNull();
  expect(said(null)).toBeNull();
});
