import { describe, expect, it } from 'vitest';
import { raceSpecimen, racerSpecimen } from '../../pages/host/race-specimen.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import { leaderOf, victoryState } from './victory-line.ts';

const last = {
  seq: 9,
  racer: 'actor',
  milestone: 1_000_000,
  cause: 'crossing',
  at: '2009-04-17T06:13:00.000Z',
  playUntil: '2009-04-17T06:13:20.000Z',
  cancelled: false,
} as const;
const during = fromIso(last.at) + 5_000;

describe('victoryState', () => {
  it('PAGE-54: a victory is on air until its end by the show’s clock, or until it is taken off', () => {
    expect(victoryState({ last: null }, during)).toEqual({ kind: 'idle' });
    expect(victoryState({ last }, during)).toEqual({ kind: 'on-air', racer: 'actor' });
    expect(victoryState({ last: { ...last, cancelled: true } }, during)).toMatchObject({
      kind: 'past',
      cancelled: true,
    });
    expect(victoryState({ last }, fromIso(last.playUntil))).toMatchObject({
      kind: 'past',
      cancelled: false,
      cause: 'crossing',
    });
  });
});

describe('leaderOf', () => {
  it('PAGE-54: the leader is the called one; of a solo goal, its racer; else nobody', () => {
    expect(leaderOf(raceSpecimen())).toBe('actor');
    const lead = { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 } as const;
    expect(leaderOf(raceSpecimen({ lead }, [racerSpecimen()]))).toBe('actor');
    expect(leaderOf(raceSpecimen({ lead }))).toBeNull();
  });
});
