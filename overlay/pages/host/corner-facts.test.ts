import { describe, expect, it } from 'vitest';
import { createFormats } from '../../strings/formats.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import { crewLine, etaFact, gapFact } from './corner-facts.ts';
import { raceSpecimen, racerSpecimen } from './race-specimen.ts';

const formats = createFormats('en', 'UTC');
const now = fromIso('2009-04-17T06:12:56.000Z');
const arrives = (from: string, to: string) =>
  racerSpecimen({ eta: { kind: 'range', from: `2009-04-17T${from}.000Z`, to: `2009-04-17T${to}.000Z` } });

describe('the corner', () => {
  it('PAGE-151: the gap says no more than was called', () => {
    const lead = raceSpecimen().lead;
    expect(gapFact(raceSpecimen(), formats)).toEqual({ name: 'Gap', value: 'The Actor +761' });
    expect(gapFact(raceSpecimen({ lead: { ...lead, state: 'too-close', gap: 3 } }), formats).value).toBe('too close');
    expect(
      gapFact(raceSpecimen({ lead: { ...lead, state: 'pending', challenger: 'network', gap: -12 } }), formats).value,
    ).toBe('The Network +12');
    expect(gapFact(raceSpecimen({ lead: { ...lead, state: 'unknown', leader: null, gap: null } }), formats).value).toBe(
      '–',
    );
    expect(gapFact(raceSpecimen({}, [racerSpecimen()]), formats)).toEqual({ name: 'To go', value: '1,000' });
  });

  it('PAGE-151: the arrival is the first contender’s, or the words for why nobody can say', () => {
    const racers = [arrives('06:20:00', '06:25:00'), { ...arrives('06:18:00', '06:30:00'), id: 'network' }];
    expect(etaFact(raceSpecimen({}, racers), formats, now).value).toBe('06:18 – 06:30');
    expect(etaFact(raceSpecimen(), formats, now).value).toBe('cannot say yet');
    const late = racerSpecimen({ eta: { kind: 'too-far' } });
    expect(etaFact(raceSpecimen({}, [late]), formats, now).value).toBe('too far to say');
  });

  it('PAGE-157: the crew in words: how many, back, none, none since', () => {
    const crew = { moderators: 0, names: [], since: '', solo: false };
    const since = (seconds: number): string => new Date(now - seconds * 1_000).toISOString();
    expect(crewLine({ ...crew, moderators: 2, since: since(600) }, now, 1)).toEqual({
      text: '2 moderators here',
      warn: false,
    });
    expect(crewLine({ ...crew, moderators: 1, since: since(5) }, now, 1).text).toBe('A moderator is back');
    const ann = { ...crew, moderators: 1, names: ['Ann'] };
    expect(crewLine({ ...ann, since: since(5) }, now, 1).text).toBe('Ann is back');
    expect(crewLine({ ...ann, since: since(600) }, now, 1).text).toBe('Ann moderating');
    expect(crewLine({ ...crew, since: since(5) }, now, 1).text).toBe('No moderator here');
    expect(crewLine({ ...crew, since: since(190), solo: true }, now, 1)).toEqual({
      text: 'No moderator here since 3 minutes',
      warn: true,
    });
    expect(crewLine({ ...crew, since: since(600), solo: true }, now, 10).text).toContain('1 minute');
  });
});
