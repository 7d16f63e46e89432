import { expect, test } from 'vitest';
import type { MomentView } from '../../../shared/projections/views.ts';
import { createEnglish } from '../../strings/en.ts';
import { specimenRacer, specimenView } from '../specimens/specimen-view.ts';
import { testRace } from './test-race.ts';

const words = createEnglish(null);
const view = specimenView([specimenRacer('a', 'A', '#ff0000', 990_000), specimenRacer('b', 'B', '#00ff00', 980_000)]);
const times = { at: '2026-05-01T20:14:00.000Z', playUntil: '2026-05-01T20:14:10.000Z' };
const staged = (what: string): { moment: MomentView; startedAt: number } => ({
  moment: { kind: 'test-shown', seq: -1, what, animation: 'theme', lasts: 3_000, ...times },
  startedAt: 7,
});

test('PAGE-360: a test of the race says that it is one and changes no figure', () => {
  for (const what of ['lead-change', 'crossing', 'too-close', 'stale']) {
    const { view: tested } = testRace(view, [staged(what)], words);
    expect(tested.show.label).toContain(words.test);
    const figures = (of: typeof view) => Object.values(of.race.racers).map(({ total, rate, at }) => [total, rate, at]);
    expect(figures(tested)).toEqual(figures(view));
  }
  expect(testRace(view, [staged('too-close')], words).view.race.lead.state).toBe('too-close');
  expect(testRace(view, [staged('stale')], words).view.race.racers['a']?.stale).toBe(true);
  expect(testRace(view, [staged('crossing')], words).flashes).toMatchObject([
    { racer: 'a', kind: 'crossing', milestone: view.race.milestone, startedAt: 7 },
  ]);
});

test('PAGE-360: what a show must say of itself stays beside the word that it is a test', () => {
  const labelled = { ...view, show: { ...view.show, label: 'Rehearsal' } };
  expect(testRace(labelled, [staged('stale')], words).view.show.label).toBe(`${words.test} · Rehearsal`);
  expect(testRace(view, [staged('message')], words).view).toBe(view);
});
