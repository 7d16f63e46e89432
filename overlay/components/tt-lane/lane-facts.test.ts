import { expect, test } from 'vitest';
import { createEnglish } from '../../strings/en.ts';
import { raceSpecimens } from '../specimens/race-specimens.ts';
import { laneOrder } from '../tt-race/lane-order.ts';
import { laneFacts } from './lane-facts.ts';

const words = createEnglish('UTC');
const facts = (name: string): string[][] => {
  const view = raceSpecimens()[name];
  if (view === undefined) throw new Error(`no specimen ${name}`);
  return laneOrder(view.race).map((racer) => laneFacts(racer, words, view.race.time).map(({ text }) => text));
};

test('PAGE-17: an old count says since when, and has no rate of now', () => {
  expect(facts('stale')[0]).toEqual(['as of 19:02 UTC']);
});

test('PAGE-17: rounding and jumps are said before rate and ETA', () => {
  expect(facts('rounded')[0]).toEqual(['≈ rounded to 1,000,000']);
  expect(facts('jump flagged').map((lines) => lines.slice(0, 2))).toEqual([
    ['jump of +11,909', '+200/min'],
    ['jump of −1,502', '+180/min'],
  ]);
});

test('PAGE-17: rate, needed rate and ETA range', () => {
  expect(facts('two racers')).toEqual([
    ['+212/min', 'needs 409/min'],
    ['+148/min', 'ETA 20:52–21:10 UTC'],
  ]);
});

test('PAGE-17: seen is being confirmed, confirmed is finished, and more than the goal has its percentage', () => {
  expect(facts('seen, confirming')[0]?.[0]).toBe('over 1,000,000, confirming');
  expect(facts('over the line')[0]?.[0]).toBe('finished Fri 06:13 UTC');
  expect(facts('far over')[0]?.[0]).toBe('259 %');
  expect(facts('unknown totals')[0]).toEqual([]);
});

test('PAGE-17: a time on another day names the day, and a range that begins and ends in one minute is one time', () => {
  const eta = (from: string, to: string): string => words.eta(from, to, '2026-05-01T20:00:00Z');
  expect(eta('2026-05-01T20:52:00Z', '2026-05-01T21:10:00Z')).toBe('ETA 20:52–21:10 UTC');
  expect(eta('2026-05-02T20:52:00Z', '2026-05-02T21:10:00Z')).toBe('ETA Sat 20:52–21:10 UTC');
  expect(eta('2026-05-01T23:52:00Z', '2026-05-02T00:10:00Z')).toBe('ETA 23:52–Sat 00:10 UTC');
  expect(eta('2026-05-01T20:52:10Z', '2026-05-01T20:52:40Z')).toBe('ETA 20:52 UTC');
});
