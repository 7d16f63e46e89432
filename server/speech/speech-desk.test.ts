import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anna, QueueScenario } from '../../shared/testing/queue-scenario.ts';
import { speakerFault } from './speaker.ts';
import { createDeskRig, present } from './testing/desk-rig.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Rig = ReturnType<typeof createDeskRig>;
/** Lets what has been promised happen. */
const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
};
const reading = async (text: string, rig: Rig = createDeskRig()): Promise<Rig> => {
  rig.overlays(present('one'), present('two'));
  rig.read(text);
  await settle();
  return rig;
};

describe('from the air to the ear', () => {
  test('SPEAK-1: what goes on air is made into sound, with its name, by the voice that is set', async () => {
    const rig = createDeskRig(new QueueScenario().send('speech.settings', { on: true, voice: 'fake/en', speed: 2 }));
    await reading('hello', rig);
    expect(rig.speaker.asked).toMatchObject([{ text: 'by hello: hello', voice: 'fake/en', speed: 2 }]);
    expect(rig.voice).toMatchObject({ overlay: 'one', utterance: { id: 'voice-1', from: 0, held: false } });
    expect(rig.shelf.get('voice-1')).not.toBeNull();
    rig.spoke('one', 'started');
    expect(rig.crew.stage).toBe('speaking');
    rig.spoke('one', 'ended');
    expect([rig.crew.stage, rig.voice.utterance, rig.shelf.get('voice-1')]).toEqual(['spoken', null, null]);
  });

  test('SPEAK-8: what nobody approved, and what is off, is never made into sound; what a rule covered is not said', async () => {
    const off = createDeskRig(new QueueScenario());
    await reading('hello', off);
    expect(off.speaker.asked).toEqual([]);
    const rig = createDeskRig();
    rig.scenario.send('queue.settings', { verdicts: { words: ['gadzooks'], actions: { words: 'mask' } } });
    rig.scenario.hold('held');
    rig.send('speech.settings', { name: false });
    await reading('oh gadzooks', rig);
    expect(rig.speaker.asked.map(({ text }) => text)).toEqual(['oh ,']);
  });

  test('SPEAK-2: a retraction ends its making, and takes the sound off the shelf', async () => {
    const rig = await reading('hello');
    rig.send('message.retract', { id: rig.scenario.id('hello') });
    expect([rig.voice.utterance, rig.shelf.get('voice-1')]).toEqual([null, null]);
    rig.speaker.hold();
    await reading('again', rig);
    rig.send('message.retract', { id: rig.scenario.id('again') });
    await settle();
    expect(rig.speaker.cancelled).toBe(1);
    expect(rig.shelf.get('voice-2')).toBeNull();
  });

  test('SPEAK-4: only the name, only a beginning, or nothing, as the rule says', async () => {
    for (const [rule, said] of [
      ['name', ['by a']],
      ['silence', []],
    ] as const) {
      const settings = { on: true, overload: { waiting: 0, rule } };
      const scenario = new QueueScenario().send('speech.settings', settings).hold('b').approve('b');
      const rig = await reading('a', createDeskRig(scenario));
      expect(rig.speaker.asked.map(({ text }) => text)).toEqual(said);
      if (rule === 'silence') expect(rig.crew.stage).toBe('left-out');
    }
    const settings = { on: true, overload: { waiting: 0, rule: 'cut', cut: 2_000 } } as const;
    const scenario = new QueueScenario().send('speech.settings', settings).hold('b').approve('b');
    const rig = await reading('one two three four five six', createDeskRig(scenario));
    expect(rig.speaker.asked.at(-1)?.text.length).toBeLessThanOrEqual(20);
  });

  test('SPEAK-14: after two minutes the sound is gone; an utterance that was held that long gets a new name', async () => {
    const rig = await reading('hello');
    rig.spoke('one', 'started');
    rig.pass(0.5);
    rig.send('speech.pause', {});
    await vi.advanceTimersByTimeAsync(120_000);
    expect(rig.shelf.get('voice-1')).toBeNull();
    rig.send('speech.resume', {});
    expect(rig.voice.utterance).toEqual({ id: 'voice-2', from: 0.5, held: false });
  });

  test('SPEAK-5: it waits for a victory and is told by the clock when it is over', async () => {
    const rig = createDeskRig();
    rig.send('victory.fire', {});
    await reading('hello', rig);
    expect(rig.crew.stage).toBe('held');
    rig.pass(21);
    expect(rig.crew.stage).toBe('waiting');
    // Neither of the two overlays begins.
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rig.crew.stage).toBe('failed');
  });

  test('SPEAK-16: what was on air when the server started is not begun again', async () => {
    const scenario = new QueueScenario().send('speech.settings', { on: true }).hold('a').approve('a');
    const rig = createDeskRig(scenario.send('reading.start', {}, anna));
    await settle();
    expect(rig.speaker.asked).toEqual([]);
    expect(rig.crew).toMatchObject({ stage: 'left-out', trouble: 'The server was restarted while it was on air.' });
  });
});

describe('the one overlay that speaks', () => {
  test('SPEAK-16: when it goes, the next one goes on where it was, and what it still says does not count', async () => {
    const rig = await reading('a long message');
    rig.spoke('one', 'started');
    rig.pass(1.2);
    const { id } = rig.voice.utterance ?? {};
    rig.overlays(present('two'));
    expect(rig.voice).toMatchObject({ overlay: 'two', utterance: { id, from: 1.2 } });
    rig.spoke('one', 'ended');
    expect(rig.crew.stage).toBe('waiting');
    rig.spoke('two', 'started');
    rig.spoke('two', 'ended');
    expect(rig.crew.stage).toBe('spoken');
  });

  test('SPEAK-16: without one it waits; a reading that is over by then is not spoken', async () => {
    const rig = createDeskRig();
    rig.read('hello');
    await settle();
    expect([rig.crew.stage, rig.voice.overlay]).toEqual(['waiting', null]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rig.crew.stage).toBe('waiting');
    rig.overlays(present('one'));
    expect(rig.voice).toMatchObject({ overlay: 'one', utterance: { from: 0 } });
  });

  test('SPEAK-15: control chooses it, out of those that are there', async () => {
    const rig = await reading('hello');
    await rig.desk.commands['speech.overlay']({ overlay: 'two' }, anna);
    expect([rig.voice.overlay, rig.control.chosen]).toEqual(['two', 'two']);
    expect(await rig.desk.commands['speech.overlay']({ overlay: 'gone' }, anna)).toMatchObject({ ok: false });
    await rig.desk.commands['speech.overlay']({ overlay: null }, anna);
    expect(rig.control.chosen).toBeNull();
  });

  test('SPEAK-18: a failure is said in words: of the program, of the overlay, and of one that never begins', async () => {
    const broken = createDeskRig();
    broken.speaker.fault = speakerFault('missing', 'Install it.');
    await reading('hello', broken);
    expect([broken.crew.trouble, broken.control.missing]).toEqual(['Install it.', 'Install it.']);
    const alone = async (): Promise<Rig> => {
      const rig = createDeskRig();
      rig.overlays(present('one'));
      rig.read('hello');
      await settle();
      return rig;
    };
    const rig = await alone();
    rig.spoke('one', 'failed');
    expect(rig.crew).toMatchObject({ stage: 'failed', trouble: 'The overlay could not play the sound.' });
    const silent = await alone();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(silent.crew.trouble).toContain('did not begin');
  });

  test('SPEAK-22: one that has the word and makes no sound is passed over for another, after one failure', async () => {
    const rig = await reading('hello');
    expect(rig.voice.overlay).toBe('one');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([rig.voice.overlay, rig.crew.stage, rig.crew.trouble]).toEqual(['two', 'waiting', null]);
    rig.spoke('two', 'started');
    rig.pass(1.5);
    rig.spoke('two', 'ended');
    expect(rig.crew.stage).toBe('spoken');
    await reading('again', rig);
    expect(rig.voice.overlay).toBe('two');
    rig.spoke('two', 'failed');
    // Both have failed now: the second one keeps the word, and that it was not heard is told.
    expect(rig.crew).toMatchObject({ stage: 'failed', trouble: 'The overlay could not play the sound.' });
  });

  test('SPEAK-22: it is heard again once it has begun, was chosen, or has come anew', async () => {
    const rig = await reading('hello');
    await vi.advanceTimersByTimeAsync(1_000);
    await rig.desk.commands['speech.overlay']({ overlay: 'one' }, anna);
    expect(rig.voice.overlay).toBe('one');
    rig.spoke('one', 'failed');
    expect(rig.voice.overlay).toBe('two');
    rig.overlays(present('two'));
    rig.overlays(present('one'), present('two'));
    expect(rig.voice.overlay).toBe('one');
    await vi.advanceTimersByTimeAsync(1_000);
    rig.overlays(present('one'));
    expect(rig.voice.overlay).toBe('one');
    rig.spoke('one', 'started');
    rig.overlays(present('one'), present('two'));
    expect([rig.voice.overlay, rig.crew.stage]).toEqual(['one', 'speaking']);
  });

  test('SPEAK-19: with that setting a reading is finished when it has been heard, and not by a word alone', async () => {
    const begin = async (): Promise<Rig> => {
      const scenario = new QueueScenario().send('speech.settings', { on: true, finishes: true });
      const rig = await reading('hello', createDeskRig(scenario));
      rig.spoke('one', 'started');
      return rig;
    };
    const heard = await begin();
    heard.pass(1.5);
    heard.spoke('one', 'ended');
    expect(heard.scenario.stateOf('hello')).toBe('read');
    const atOnce = await begin();
    atOnce.spoke('one', 'ended');
    expect(atOnce.scenario.stateOf('hello')).toBe('reading');
    const pinned = await begin();
    pinned.send('message.pin', { id: pinned.scenario.id('hello'), on: true });
    pinned.pass(1.5);
    pinned.spoke('one', 'ended');
    expect(pinned.scenario.stateOf('hello')).toBe('reading');
  });
});

describe('trying it out', () => {
  test('SPEAK-17: a test plays a sentence of ours, gives way to a message, and is refused while one is spoken', async () => {
    const rig = createDeskRig(new QueueScenario());
    expect(await rig.desk.commands['speech.test']({}, anna)).toMatchObject({ error: { reason: 'no-overlay' } });
    rig.overlays(present('one'));
    expect(await rig.desk.commands['speech.test']({ voice: 'fake/ru', speed: 2 }, anna)).toMatchObject({ ok: true });
    await settle();
    expect(rig.speaker.asked).toMatchObject([{ voice: 'fake/ru', speed: 2 }]);
    rig.spoke('one', 'started');
    expect(rig.control.test).toMatchObject({ stage: 'playing' });
    expect(rig.scenario.state.queue.taken).toBe(0);
    rig.send('speech.settings', { on: true });
    await reading('hello', rig);
    expect(rig.control.test).toBeNull();
    expect(await rig.desk.commands['speech.test']({}, anna)).toMatchObject({ error: { reason: 'speaking' } });
  });

  test('SPEAK-17: the voices are looked for when a control page is there, and again when asked', async () => {
    const rig = createDeskRig(new QueueScenario());
    await settle();
    expect(rig.control.voices).toBeNull();
    rig.speaker.fault = speakerFault('missing', 'Install it.');
    expect(await rig.desk.commands['speech.voices']({}, anna)).toMatchObject({ error: { message: 'Install it.' } });
    rig.speaker.fault = null;
    expect(await rig.desk.commands['speech.voices']({}, anna)).toMatchObject({ ok: true });
    const watched = createDeskRig(new QueueScenario());
    watched.controlComes();
    await settle();
    expect(watched.control.voices).toHaveLength(2);
    expect(rig.control).toMatchObject({ missing: null, voices: [{ id: 'fake/en' }, { id: 'fake/ru' }] });
  });
});
