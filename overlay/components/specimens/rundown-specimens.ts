import type { CueContent, CueView, HostCuesView } from '../../../shared/projections/cue-view.ts';
import type { PleaView } from '../../../shared/projections/plea-view.ts';
import type { HostView } from '../../../shared/projections/views.ts';
import { hostSpecimen } from './host-specimens.ts';

const at = '2026-05-01T20:13:50.000Z';

const cue = (rank: string, content: CueContent, more: Partial<CueView> = {}): CueView => ({
  ...{ id: `cue-${rank}`, rank, lasts: null, content, takenAt: null, onAir: null, asked: null, board: null },
  place: 'card',
  ...more,
});

const pledge = { racer: null, perFollower: 0, start: null, most: null, ruling: null };
const cues: readonly CueView[] = [
  cue(
    'a',
    { kind: 'slate', title: 'Starting soon', line: '', countdown: { for: 300_000 } },
    { place: 'full', takenAt: '2026-05-01T19:58:00.000Z' },
  ),
  cue(
    'b',
    { kind: 'lower-third', name: 'Mara Lindqvist', line: 'Clean Water Fund' },
    { place: 'lower', lasts: 8_000, takenAt: at, onAir: { at, until: '2026-05-01T20:14:04.000Z' } },
  ),
  cue(
    'c',
    {
      ...{ kind: 'question', text: 'What should I do at a million?', word: null, tag: 'answer' },
      choices: ['Shave my head', 'Sing'],
    },
    {
      ...{ takenAt: at, onAir: { at, until: null } },
      asked: { phase: 'open', openedAt: at, closesAt: null, counts: [141, 57], texts: 0 },
    },
  ),
  cue('d', { kind: 'link', url: 'https://example.org/nets', title: 'Give a mosquito net' }, { lasts: 20_000 }),
  cue(
    'e',
    {
      ...{ kind: 'charity', name: 'Clean water', url: null, currency: 'USD', milestone: null },
      pledges: [{ ...pledge, by: 'The actor', win: 1_000_000, lose: 100_000 }],
    },
    { lasts: 20_000 },
  ),
  cue('f', { kind: 'plea', text: 'Follow now: we are 4,000 away', line: '' }, { lasts: 15_000 }),
  cue('g', { kind: 'speech', title: 'Victory speech', text: 'We are over a million.' }, { place: 'prompter' }),
];

const plea = (id: string, minute: number, effects: PleaView['effects']): PleaView => ({
  ...{ id, at: `2026-05-01T20:${minute}:00.000Z`, note: null, cue: null, group: id, effects },
  ...{ from: `2026-05-01T20:${minute}:30.000Z`, to: `2026-05-01T20:${minute + 6}:30.000Z` },
});
const pleas = [
  plea('1', 10, { actor: { kind: 'unknown', why: 'little-history' } }),
  plea('2', 20, { actor: { kind: 'measured', perMinute: 38, low: 12, high: 64, distinct: true, compared: 12 } }),
  plea('3', 30, { actor: { kind: 'measured', perMinute: 4, low: -12, high: 20, distinct: false, compared: 12 } }),
  plea('4', 40, null),
];

/** The rundown dock's states, by name. */
export function rundownSpecimens(): Readonly<Record<string, HostView>> {
  const view = hostSpecimen([]);
  const rundown = Object.fromEntries(cues.map((each) => [each.id, each]));
  const full: HostCuesView = { ...view.cues, prepared: true, rundown, next: 'cue-d', open: 'cue-c' };
  const filled = { ...view, cues: full, pleas: Object.fromEntries(pleas.map((each) => [each.id, each])) };
  return { running: filled, empty: view, 'look-only': filled };
}
