import { expect, test } from 'vitest';
import type { HostView, MomentView } from '../../../shared/projections/views.ts';
import { hostSpeech } from './host-speech.ts';

const at = '2026-05-01T20:14:00.000Z';
const now = Date.parse(at) + 2_000;
const moment: Extract<MomentView, { kind: 'test-shown' }> = {
  ...({ kind: 'test-shown', seq: -4, what: 'cue', animation: 'theme', lasts: 10_000, at } as const),
  playUntil: '2026-05-01T20:14:10.000Z',
};
const given = (moments: HostView['moments'], prompter: HostView['cues']['prompter'] = null) =>
  hostSpeech({ moments, cues: { prompter } as HostView['cues'] }, now);

test('PAGE-363: a test of the host’s own text is shown until its time, where no real one is', () => {
  const own = { ...moment, speech: { title: 'Thanks', text: 'All of you.' } };
  expect(given([own])).toMatchObject({ title: 'Thanks', at });
  expect(given([{ ...moment, what: 'cue-speech' }])?.text).toContain('test');
  expect(given([{ ...own, cancelled: true }])).toBeNull();
  expect(given([{ ...own, playUntil: at }])).toBeNull();
  expect(given([moment])).toBeNull();
  const real = { id: 'thanks', at, title: 'Real', text: 'Real.' };
  expect(given([own], real)).toBe(real);
});
