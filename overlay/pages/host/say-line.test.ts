import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { RecordView } from '../../../shared/projections/record-view.ts';
import { createFormats } from '../../strings/formats.ts';
import { raceSpecimen } from './race-specimen.ts';
import { newsFor, sayLine, sayLines } from './say-line.ts';

const formats = createFormats('en', 'UTC');
const at = (clock: string): string => `2009-04-17T${clock}.000Z`;
const crossing: RecordView['crossings'][number] = {
  racer: 'actor',
  milestone: 1_000_000,
  from: at('06:12:50'),
  to: at('06:13:00'),
  confirmedAt: at('06:13:10'),
  total: 1_000_004,
  source: 'typed',
  rivals: [{ racer: 'network', total: 998_239 }],
  photoFinish: false,
};
const leadChange = { at: at('06:00:00'), calledAt: at('06:00:10'), from: 'network', to: 'actor', afterStep: false };
const step = { at: at('06:05:00'), racer: 'network', change: -20_000 };
const view = (change: Partial<RecordView>) => ({
  race: raceSpecimen(),
  record: { crossings: [], leadChanges: [], steps: [], ...change },
});

describe('sayLines', () => {
  it('PAGE-60: newest first, each as one sentence that can be read aloud', () => {
    const lines = sayLines(view({ crossings: [crossing], leadChanges: [leadChange], steps: [step] }), formats);
    expect(lines.map(({ text }) => text)).toEqual(
      [
        'The Actor crossed 1,000,000 between 06:12:50 and 06:13:00.',
        'A jump of −20,000 for The News Network at 06:05: looks like a purge, not followers.',
        'The Actor has taken the lead from The News Network, at 06:00.',
      ].map((text) => text.replace('News Network', 'Network')),
    );
  });
  it('PAGE-60: a crossing that is only seen tells the host to hold', () => {
    expect(sayLines(view({ crossings: [{ ...crossing, confirmedAt: null }] }), formats)[0]?.text).toBe(
      'The Actor seems to be at 1,000,000. Not confirmed yet: hold the celebration.',
    );
  });
  it('PAGE-60: a photo finish claims no first', () => {
    expect(sayLines(view({ crossings: [{ ...crossing, photoFinish: true }] }), formats)[0]).toMatchObject({
      kind: 'photo-finish',
    });
  });
  it('PAGE-60: a lead change after a step says so; a jump upwards is a correction', () => {
    const [jump, lead] = sayLines(
      view({ leadChanges: [{ ...leadChange, afterStep: true }], steps: [{ ...step, change: 500 }] }),
      formats,
    );
    expect(lead?.text).toContain('It follows a jump in the counts');
    expect(jump?.text).toContain('+500');
    expect(jump?.text).toContain('correction');
  });
});

describe('sayLine', () => {
  it('PAGE-60: what is older than ten minutes of the show is no news', () => {
    const facts = view({ steps: [step] });
    expect(sayLine(facts, formats, fromIso(step.at) + newsFor)?.kind).toBe('step');
    expect(sayLine(facts, formats, fromIso(step.at) + newsFor + 1)).toBeNull();
    expect(sayLine(view({}), formats, 0)).toBeNull();
  });

  it('PAGE-220: a plea is a line once it has been measured, one for its group', () => {
    const effect = { kind: 'measured', perMinute: 38, low: 12, high: 64, distinct: true, compared: 9 } as const;
    const plea = { id: 'one', group: 'one', at: at('06:00:00'), from: at('06:00:30'), to: at('06:06:30') };
    const measured = { ...plea, note: null, cue: null, effects: { actor: effect } };
    const pleas = { one: measured, two: { ...measured, id: 'two' } };
    const name = raceSpecimen().racers['actor']?.name ?? '';
    expect(sayLines({ ...view({}), pleas }, formats).map(({ text }) => text)).toEqual([
      `The plea at 06:00: ${name} +38 a minute for six minutes, 95 % between 12 and 64.`,
    ]);
    expect(sayLines({ ...view({}), pleas: { one: { ...measured, effects: null } } }, formats)).toEqual([]);
  });
});
