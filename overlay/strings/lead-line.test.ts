import { describe, expect, it } from 'vitest';
import { raceSpecimen, racerSpecimen } from '../pages/host/race-specimen.ts';
import { createFormats } from './formats.ts';
import { leadLine } from './lead-line.ts';

const formats = createFormats('en', 'UTC');
const line = (...given: Parameters<typeof raceSpecimen>): string => leadLine(raceSpecimen(...given), formats);

describe('leadLine', () => {
  it('PAGE-53: names a called leader and the gap', () => {
    expect(line()).toBe('The Actor leads by 761.');
  });
  it('PAGE-53: a challenger that is ahead, but not for the dwell, is not called the leader', () => {
    const lead = { state: 'pending', leader: 'actor', challenger: 'network', gap: 40, resolution: 1 } as const;
    expect(line({ lead })).toBe('The Network is ahead by 40, not yet called.');
  });
  it('PAGE-53: inside the rounding it says too close to call, and why', () => {
    const lead = { state: 'too-close', leader: 'actor', challenger: null, gap: 400, resolution: 1_000 } as const;
    expect(line({ lead })).toBe('Too close to call: 400 apart, and counts come in steps of 1,000.');
    expect(line({ lead: { ...lead, gap: 0, resolution: 1 } })).toBe('Level: too close to call.');
  });
  it('PAGE-53: claims nothing before two have reported', () => {
    expect(line({ lead: { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 } })).toBe(
      'Waiting for the first counts.',
    );
  });
  it('PAGE-53: a solo goal tells the way to go; also-running racers do not make it a contest', () => {
    const others = racerSpecimen({ id: 'singer', alsoRunning: true });
    expect(line({}, [racerSpecimen(), others])).toBe('The Actor: 1,000 to go to 1,000,000.');
    expect(line({}, [racerSpecimen({ total: 1_000_001 })])).toBe('The Actor is past 1,000,000.');
    expect(line({}, [racerSpecimen({ total: null })])).toBe('Waiting for the first counts.');
    expect(line({ milestone: null }, [racerSpecimen()])).toBe('The Actor, no milestone set.');
    expect(line({}, [])).toBe('');
  });
});
