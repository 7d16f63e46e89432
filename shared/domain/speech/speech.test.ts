import { describe, expect, test } from 'vitest';
import { projectView } from '../../projections/project.ts';
import type { SpeechAmbient } from '../../projections/speech-view.ts';
import { anna, QueueScenario } from '../../testing/queue-scenario.ts';

const on = (): QueueScenario => new QueueScenario().send('speech.settings', { on: true });
const speaking = (...texts: readonly string[]): QueueScenario => {
  const scenario = on();
  for (const text of texts) scenario.hold(text);
  return scenario.approve(...texts).send('reading.start', {}, anna);
};
const voice = (scenario: QueueScenario) => {
  const { due } = scenario.state.speech;
  const said = { seq: due?.seq ?? 0, id: 'f00d', from: 0, stage: 'speaking', why: null } as const;
  const desk = { engine: '', voices: [], missing: null, overlay: 'o', chosen: null, test: null };
  const speech: SpeechAmbient = { ...desk, utterance: said };
  const log = { id: 'log', opened: 'memory', note: null } as const;
  const ambient = { sources: {}, overlays: {}, connected: {}, log, version: '1', speech };
  return projectView('overlay', scenario.state, { now: scenario.now, clockRate: 1, ambient });
};

describe('what is spoken', () => {
  test('SPEAK-1: speech is off; switched on, it speaks what goes on air from then on', () => {
    const scenario = new QueueScenario().hold('a').hold('b').approve('a', 'b').send('reading.start', {}, anna);
    expect(scenario.state.speech).toMatchObject({ settings: { on: false }, due: null });
    scenario.send('speech.settings', { on: true });
    expect(scenario.state.speech.due).toBeNull();
    scenario.send('reading.start', {}, anna);
    expect(scenario.state.speech.due).toMatchObject({ message: scenario.id('b'), form: 'whole' });
    scenario.send('speech.settings', { on: false });
    expect(scenario.state.speech.due).toBeNull();
  });

  test('SPEAK-2: what leaves the air takes its sound with it, in the same view, however it leaves', () => {
    const ways: Readonly<Record<string, (scenario: QueueScenario) => unknown>> = {
      retracted: (scenario) => scenario.send('message.retract', { id: scenario.id('a') }, anna),
      skipped: (scenario) => scenario.send('message.skip', { id: scenario.id('a') }, anna),
      returned: (scenario) => scenario.send('message.return', { id: scenario.id('a') }, anna),
      rejected: (scenario) => scenario.send('message.reject', { id: scenario.id('a') }, anna),
      finished: (scenario) => scenario.send('reading.finish', {}, anna),
      banned: (scenario) => scenario.send('author.ban', { messageId: scenario.id('a') }, anna),
      erased: (scenario) => scenario.send('author.erase', { messageId: scenario.id('a') }),
      'safe mode': (scenario) => scenario.send('show.safe-mode', { on: true }, anna),
      undone: (scenario) => scenario.send('undo', {}, anna),
      wrapped: (scenario) => scenario.send('show.wrap', {}),
    };
    for (const [way, leave] of Object.entries(ways)) {
      const scenario = speaking('a');
      expect(voice(scenario).voice.utterance, way).toEqual({ id: 'f00d', from: 0, held: false });
      leave(scenario);
      expect(scenario.rejections, way).toEqual([]);
      const view = voice(scenario);
      expect([view.queue.onAir, view.voice.utterance], way).toEqual([null, null]);
    }
  });

  test('SPEAK-2: what an undo puts back on air is not spoken a second time', () => {
    const back = speaking('a');
    back.send('message.skip', { id: back.id('a') }, anna).send('undo', {}, anna);
    expect(back.state.queue.onAir).toBe(back.id('a'));
    expect(back.state.speech.due).toBeNull();
  });

  test('SPEAK-3: pause holds, resume goes on, skip ends the sound alone, stop ends it and holds what comes', () => {
    const scenario = speaking('a', 'b', 'c').send('speech.pause', {}, anna);
    expect(voice(scenario).voice.utterance).toMatchObject({ held: true });
    scenario.send('speech.resume', {}, anna);
    expect(voice(scenario).voice.utterance).toMatchObject({ held: false });
    scenario.send('speech.skip', {}, anna);
    expect(voice(scenario).voice.utterance).toBeNull();
    expect(scenario.stateOf('a')).toBe('reading');
    scenario.send('speech.skip', {}, anna);
    expect(scenario.reasons).toEqual(['nothing-on-air']);
    scenario.send('reading.start', {}, anna).send('speech.stop', {}, anna).send('reading.start', {}, anna);
    expect(voice(scenario).voice.utterance).toMatchObject({ held: true });
    scenario.send('speech.settings', { on: false }).send('speech.pause', {}, anna);
    expect(scenario.reasons.at(-1)).toBe('speech-off');
  });

  test('SPEAK-3: settings and a pause can be undone', () => {
    const scenario = on().send('speech.settings', { speed: 1.5, overload: { waiting: 3 } });
    expect(scenario.state.speech.settings).toMatchObject({ speed: 1.5, overload: { waiting: 3, rule: 'name' } });
    scenario.send('undo', {});
    expect(scenario.state.speech.settings).toMatchObject({ on: true, speed: 1, overload: { waiting: 10 } });
    scenario.send('speech.pause', {}).send('undo', {});
    expect(scenario.state.speech.paused).toBe(false);
  });

  test('SPEAK-4: with more waiting than the rule allows, it says how much is spoken; decided when the message goes on air', () => {
    for (const rule of ['name', 'cut', 'silence'] as const) {
      const scenario = on().send('speech.settings', { overload: { waiting: 1, rule } });
      scenario.hold('a').hold('b').hold('c').approve('a', 'b', 'c').send('reading.start', {}, anna);
      expect(scenario.state.speech.due?.form).toBe(rule);
      scenario.send('reading.start', {}, anna);
      expect(scenario.state.speech.due?.form).toBe('whole');
    }
  });

  test('SPEAK-5: speech waits while a victory plays, and goes on when it is over or cancelled', () => {
    const scenario = speaking('a').send('victory.fire', {});
    expect(voice(scenario).voice.utterance).toMatchObject({ held: true });
    scenario.at(21);
    expect(voice(scenario).voice.utterance).toMatchObject({ held: false });
    scenario.send('victory.fire', {}).send('victory.cancel', {});
    expect(voice(scenario).voice.utterance).toMatchObject({ held: false });
  });
});
