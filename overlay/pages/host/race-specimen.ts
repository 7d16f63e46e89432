import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';

/** A racer for tests, with what matters named. */
export const racerSpecimen = (change: Partial<RacerView> = {}): RacerView => ({
  id: 'actor',
  order: 'i',
  name: 'The Actor',
  colour: '#f2b84b',
  alsoRunning: false,
  place: 1,
  total: 999_000,
  nudge: 0,
  resolution: 1,
  at: '2009-04-17T06:12:56.000Z',
  stale: false,
  progress: 0.999,
  rate: 312,
  eta: { kind: 'unknown' },
  needed: null,
  crossing: null,
  step: null,
  source: 'typed',
  ...change,
});

const network = racerSpecimen({
  id: 'network',
  order: 'r',
  name: 'The Network',
  colour: '#4fb3f6',
  total: 998_239,
  place: 2,
});

/** A race of the actor and the network, for tests. */
export const raceSpecimen = (
  change: Partial<RaceView> = {},
  racers: readonly RacerView[] = [racerSpecimen(), network],
): RaceView => ({
  milestone: 1_000_000,
  milestones: [1_000_000],
  rolling: false,
  lead: { state: 'called', leader: 'actor', challenger: null, gap: 761, resolution: 1 },
  racers: Object.fromEntries(racers.map((racer) => [racer.id, racer])),
  time: '2009-04-17T06:12:56.000Z',
  ...change,
});
