import { fromIso, minute, toIso } from '../../../shared/lib/instant.ts';
import type { AirCueView, CuesView, PledgeView } from '../../../shared/projections/cue-view.ts';
import type { MomentView } from '../../../shared/projections/views.ts';
import { cueWords as words } from '../../strings/cue.en.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';

const prefix = 'test ';

/** No cue of the rundown has an id with a space in it. */
export const isTestCue = (id: string): boolean => id.startsWith(prefix);

type TestMoment = Extract<MomentView, { kind: 'test-shown' }>;

/** The cues on air, with tests in the places where nothing real is. */
export function withTestCues(cues: CuesView, playing: readonly StagedMoment[]): CuesView {
  let shown = cues;
  for (const { moment } of playing) {
    const cue = moment.kind === 'test-shown' ? testCue(moment) : null;
    if (cue === null) continue;
    const place = cue.kind === 'lower-third' ? 'lower' : cue.kind === 'slate' ? 'full' : 'card';
    if (cues[place] === null) shown = { ...shown, [place]: cue };
  }
  return shown;
}

function testCue(moment: TestMoment): AirCueView | null {
  const base = { id: `${prefix}${moment.seq}`, at: moment.at, until: moment.playUntil };
  if (moment.cue !== undefined) return { ...moment.cue, ...base };
  const { samples } = words;
  switch (moment.what) {
    case 'cue-question':
    case 'cue-result': {
      const phase = moment.what === 'cue-result' ? 'closed' : 'open';
      const asked = { phase, openedAt: moment.at, closesAt: null, counts: [52, 31, 7], texts: 0 } as const;
      return { ...base, kind: 'question', ...samples.question, word: null, asked };
    }
    case 'cue-link': {
      const { url } = samples.link;
      return { ...base, kind: 'link', ...samples.link, host: new URL(url).host };
    }
    case 'cue-charity': {
      const pledges = samples.charity.by.map((by, index) => pledge(by, (index + 1) * 50_000));
      const owed = pledges.reduce((sum, each) => sum + each.owed, 0);
      return {
        ...base,
        ...{ kind: 'charity', name: samples.charity.name, url: samples.link.url },
        ...{ currency: 'USD', milestone: null, pledges, owed },
      };
    }
    case 'cue-plea':
      return { ...base, kind: 'plea', ...samples.plea };
    case 'cue-lower-third':
      return { ...base, kind: 'lower-third', ...samples['lower-third'] };
    case 'cue-slate':
      return { ...base, kind: 'slate', ...samples.slate, countTo: toIso(fromIso(moment.at) + 5 * minute) };
    default:
      return null;
  }
}

const pledge = (by: string, win: number): PledgeView => ({
  ...{ by, racer: null, win, lose: 0, perFollower: 10, most: null },
  ...{ outcome: 'open', gained: 1_200, owed: 12_000 },
});
