import { expect, test } from 'vitest';
import { anna, QueueScenario } from '../testing/queue-scenario.ts';
import { projectView, type ProjectedAudience } from './project.ts';
import { projectSpeech, projectVoice } from './project-speech.ts';
import type { SpeechAmbient, UtteranceState } from './speech-view.ts';

const desk: SpeechAmbient = {
  engine: 'Fake',
  voices: [],
  missing: null,
  overlay: 'one',
  chosen: null,
  utterance: null,
  test: null,
};
const utterance = (seq: number | null, more: Partial<UtteranceState> = {}): UtteranceState => ({
  ...{ seq, id: 'c0ffee', from: 0, stage: 'ready', why: null },
  ...more,
});
const onAir = (): QueueScenario =>
  new QueueScenario().send('speech.settings', { on: true }).hold('a').approve('a').send('reading.start', {}, anna);
const seqOf = (scenario: QueueScenario): number => scenario.state.speech.due?.seq ?? -1;

test('SPEAK-8: the utterance is named to overlays alone; nothing of a held message is', () => {
  const scenario = onAir().hold('nobody approved this');
  const log = { id: 'log', opened: 'memory', note: null } as const;
  const speech = { ...desk, utterance: utterance(seqOf(scenario)) };
  const ambient = { sources: {}, overlays: {}, connected: {}, log, version: '1', speech };
  const seen = (audience: ProjectedAudience): boolean =>
    JSON.stringify(projectView(audience, scenario.state, { now: scenario.now, clockRate: 1, ambient })).includes(
      'c0ffee',
    );
  expect((['overlay', 'viewer', 'host', 'moderator', 'control'] as const).filter(seen)).toEqual(['overlay']);
});

test('SPEAK-8: only what the show says is due is heard, whatever the desk still has', () => {
  const scenario = onAir();
  const old = { ...desk, utterance: utterance(seqOf(scenario) - 1) };
  expect(projectVoice(scenario.state, scenario.now, old).utterance).toBeNull();
  const over = { ...desk, utterance: utterance(seqOf(scenario), { stage: 'spoken' }) };
  expect(projectVoice(scenario.state, scenario.now, over).utterance).toBeNull();
});

test('SPEAK-17: a test is heard while nothing is due, also with speech off and paused', () => {
  const trial = { ...desk, test: utterance(null, { id: 'te57' }) };
  const off = new QueueScenario();
  expect(projectVoice(off.state, off.now, trial).utterance).toEqual({ id: 'te57', from: 0, held: false });
  const scenario = onAir();
  expect(projectVoice(scenario.state, scenario.now, trial).utterance).toBeNull();
});

test('SPEAK-4: the crew is told the rule, whether it holds now, and how far speech is', () => {
  const scenario = onAir().send('speech.settings', { overload: { waiting: 1, rule: 'cut' } });
  const stage = (more: Partial<UtteranceState>) =>
    projectSpeech(scenario.state, scenario.now, { ...desk, utterance: utterance(seqOf(scenario), more) });
  expect(stage({})).toMatchObject({ stage: 'waiting', overload: { waiting: 1, rule: 'cut' }, overloaded: false });
  expect(stage({ stage: 'speaking' }).stage).toBe('speaking');
  expect(stage({ stage: 'failed', why: 'no voice' })).toMatchObject({ stage: 'failed', trouble: 'no voice' });
  scenario.hold('b').hold('c').approve('b', 'c').send('speech.pause', {});
  expect(stage({ stage: 'speaking' })).toMatchObject({ stage: 'held', paused: true, overloaded: true });
  expect(projectSpeech(scenario.state, scenario.now, desk).stage).toBe('preparing');
  scenario.send('speech.skip', {});
  expect(projectSpeech(scenario.state, scenario.now, desk).stage).toBe('idle');
});
