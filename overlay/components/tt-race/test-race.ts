import type { OverlayView } from '../../../shared/projections/views.ts';
import type { Words } from '../../strings/words.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import { laneOrder } from './lane-order.ts';
import type { RacerFlash } from './tt-race.ts';

/** The race as a test shows it. */
export interface TestedRace {
  readonly view: OverlayView;
  readonly flashes: readonly RacerFlash[];
}

export type TestRace = typeof testRace;

const raceTests: ReadonlySet<string> = new Set(['lead-change', 'crossing', 'too-close', 'stale']);

/**
 * The race with what is tested on it, and the word that it is a test. No figure is changed: what is shown on the lane of whoever is
 * first is a sweep, a sentence, or the sign of an old count. Seldom needed, so a file of its own.
 */
export function testRace(view: OverlayView, playing: readonly StagedMoment[], words: Words): TestedRace {
  const staged = playing.findLast(({ moment }) => moment.kind === 'test-shown' && raceTests.has(moment.what));
  const first = laneOrder(view.race)[0];
  if (staged?.moment.kind !== 'test-shown' || first === undefined) return { view, flashes: [] };
  const { moment, startedAt } = staged;
  const { seq, what } = moment;
  const label = view.show.label ?? words.modeLabel[view.show.mode];
  const show = { ...view.show, label: label === null ? words.test : `${words.test} · ${label}` };
  const { race } = view;
  switch (what) {
    case 'lead-change':
      return { view: { ...view, show }, flashes: [{ racer: first.id, kind: 'lead', seq, startedAt }] };
    case 'crossing': {
      const milestone = race.milestone === null ? {} : { milestone: race.milestone };
      return {
        view: { ...view, show },
        flashes: [{ racer: first.id, kind: 'crossing', ...milestone, seq, startedAt }],
      };
    }
    case 'too-close':
      return { view: { ...view, show, race: { ...race, lead: { ...race.lead, state: 'too-close' } } }, flashes: [] };
    default: {
      const racers = { ...race.racers, [first.id]: { ...first, stale: true } };
      return { view: { ...view, show, race: { ...race, racers } }, flashes: [] };
    }
  }
}
