import { expect, test } from 'vitest';
import type { CuesView } from '../../../shared/projections/cue-view.ts';
import type { MomentView } from '../../../shared/projections/views.ts';
import { isTestCue, withTestCues } from './test-cues.ts';

const at = '2026-05-01T20:14:00.000Z';
const until = '2026-05-01T20:14:10.000Z';
const none: CuesView = { prepared: false, lower: null, card: null, full: null };
let count = 0;
const tested = (what: string, more: object = {}): { moment: MomentView; startedAt: number } => ({
  moment: {
    ...{ kind: 'test-shown', seq: --count, what, animation: 'theme', lasts: 10_000, at, playUntil: until },
    ...more,
  },
  startedAt: 0,
});

test('PAGE-360: a test of each kind of cue stands in its place, as a test', () => {
  const places = {
    'cue-question': 'card',
    'cue-result': 'card',
    'cue-link': 'card',
    'cue-charity': 'card',
    'cue-plea': 'card',
    'cue-lower-third': 'lower',
    'cue-slate': 'full',
  } as const;
  for (const [what, place] of Object.entries(places)) {
    const shown = withTestCues(none, [tested(what)]);
    expect(isTestCue(shown[place]?.id ?? '')).toBe(true);
    expect(Object.values(shown).filter((cue) => typeof cue === 'object' && cue !== null)).toHaveLength(1);
  }
  expect(withTestCues(none, [tested('cue-speech'), tested('message'), tested('victory')])).toBe(none);
});

test('PAGE-360: a cue of the rundown is shown as it is, and never over a real one', () => {
  const plea = { kind: 'plea', id: 'follow', text: 'Follow now', line: '', at, until: null } as const;
  const [staged] = [tested('cue', { cue: plea })];
  expect(withTestCues(none, [staged]).card).toMatchObject({ kind: 'plea', text: 'Follow now', until });
  const real: CuesView = { ...none, card: { ...plea, id: 'real' } };
  expect(withTestCues(real, [staged])).toBe(real);
});
