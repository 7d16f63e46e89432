import { afterEach, describe, expect, test, vi } from 'vitest';
import { testNames } from '../../shared/domain/stage-test/stage-test.ts';
import { second } from '../../shared/lib/instant.ts';
import { projectView } from '../../shared/projections/project.ts';
import type { TableCommandInput } from '../../shared/protocol/command-table.ts';
import { commandTable } from '../../shared/protocol/command-table.ts';
import { createAmbientStore } from '../engine/ambient-store.ts';
import { desk, feeder, raceEngine, seen } from '../engine/testing/test-show.ts';
import { createStageTests } from './stage-tests.ts';

afterEach(() => vi.useRealTimers());

const cues = {
  ask: { kind: 'question', text: 'Which one?', choices: ['Red', 'Green'], word: null, tag: 'answer' },
  slate: { kind: 'slate', title: 'Soon', line: '', countdown: { for: 300_000 } },
  speech: { kind: 'speech', title: 'Thanks', text: 'We are over a million.' },
  plea: { kind: 'plea', text: 'Follow now', line: '' },
} as const;

/** A race of two that have been counted, with a rundown, and the tests of it. */
async function rig() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { engine, clock, log, faults } = raceEngine();
  const ambient = createAmbientStore({
    ...{ sources: {}, overlays: {}, connected: { overlay: 1 }, version: '' },
    log: { id: 'log-1', opened: 'new', note: null },
  });
  let wall = 1_000_000;
  const tests = createStageTests({ engine, ambient, wallNow: () => ++wall });
  await engine.observe([{ observation: seen('actor', 900) }, { observation: seen('network', 910) }], feeder);
  for (const [id, content] of Object.entries(cues)) engine.dispatch({ name: 'cue.add', input: { id, content } }, desk);
  const show = (what: TableCommandInput<'test.show'>['what'], more: Partial<TableCommandInput<'test.show'>> = {}) =>
    tests.commands['test.show']({ what, ...more }, desk);
  const end = () => tests.commands['test.end']({}, desk);
  const view = (audience: 'overlay' | 'host' | 'viewer') =>
    projectView(audience, engine.state, { now: clock.now(), clockRate: 1, ambient: ambient.get() });
  const shown = (audience: 'overlay' | 'host' | 'viewer' = 'overlay') =>
    view(audience).moments.flatMap((moment) =>
      moment.kind === 'test-shown' && moment.cancelled !== true ? [moment.what] : [],
    );
  const read = (text: string) => {
    engine.dispatch({ name: 'message.add', input: { author: 'Mara', text } }, desk);
    const ctx = { now: clock.now(), clockRate: 1, ambient: ambient.get() };
    const id = Object.keys(projectView('moderator', engine.state, ctx).messages).at(-1) ?? '';
    engine.dispatch({ name: 'message.approve', input: { id } }, desk);
    return engine.dispatch({ name: 'reading.start', input: { id } }, desk);
  };
  return { engine, clock, log, faults, ambient, tests, show, end, view, shown, read };
}

describe('test.show', () => {
  test('SHOW-100: whatever is tested, the log has no line of it, and the show is the same object', async () => {
    const { engine, log, show, end, shown } = await rig();
    const before = engine.state;
    for (const what of testNames) {
      const input = what === 'cue' ? { id: 'ask' } : {};
      expect(await show(what, input)).toMatchObject({ ok: true, value: { overlays: 1 } });
      expect(shown('host')).toEqual([what]);
      expect(shown('viewer')).toEqual([]);
      expect(await end()).toEqual({ ok: true, value: undefined });
    }
    expect(engine.state).toBe(before);
    expect(log.lastSeq).toBe(before.seq);
  });

  test('SHOW-100: its number is none of the log’s and no earlier one’s', async () => {
    const { show, view } = await rig();
    await show('card');
    await show('cue-plea');
    const numbers = view('overlay').moments.map(({ seq }) => seq);
    expect(numbers.every((seq) => seq < 0)).toBe(true);
    expect(new Set(numbers).size).toBe(2);
  });

  test('SHOW-101: a test is refused where a message, a cue or a victory is really on air, and says which', async () => {
    const { engine, show, read, shown } = await rig();
    engine.dispatch({ name: 'cue.take', input: { id: 'ask' } }, desk);
    for (const what of ['cue-link', 'message', 'victory', 'card'] as const)
      expect(await show(what)).toMatchObject({ ok: false, error: { code: 'rejected', reason: 'on-air' } });
    expect(JSON.stringify(await show('cue-link'))).toContain('A question is on air');
    expect(await show('cue-lower-third')).toMatchObject({ ok: true });
    engine.dispatch({ name: 'cue.end', input: {} }, desk);
    read('real');
    for (const what of ['cue-link', 'message-emoji', 'photo-finish', 'cue-speech'] as const)
      expect(await show(what)).toMatchObject({ ok: false, error: { reason: 'on-air' } });
    expect(await show('stale')).toMatchObject({ ok: true });
    engine.dispatch({ name: 'victory.fire', input: {} }, desk);
    expect(await show('lead-change')).toMatchObject({ ok: false, error: { reason: 'on-air' } });
    expect(shown()).toEqual([]);
  });

  test('SHOW-101: a test ends for good as soon as something real comes, in the same step', async () => {
    const { engine, clock, show, read, shown, tests, ambient } = await rig();
    await show('message');
    await show('cue-link');
    const heard: (readonly string[])[] = [];
    engine.subscribe(() => heard.push(shown()));
    expect(read('real').ok).toBe(true);
    expect(heard.at(-1)).toEqual([]);
    engine.dispatch({ name: 'reading.finish', input: {} }, desk);
    expect(shown()).toEqual([]);
    await show('victory');
    await engine.observe([{ observation: seen('actor', 1_001, 1) }, { observation: seen('actor', 1_002, 2) }], feeder);
    expect(shown()).toEqual([]);
    clock.advance(30 * second);
    await show('cue-slate');
    engine.dispatch({ name: 'show.safe-mode', input: { on: true } }, desk);
    expect(shown()).toEqual([]);
    expect(await show('cue-slate')).toMatchObject({ ok: false, error: { reason: 'safe-mode' } });
    engine.dispatch({ name: 'show.wrap', input: {} }, desk);
    expect(await show('card')).toMatchObject({ ok: false, error: { reason: 'wrapped' } });
    tests.stop();
    expect(ambient.get().tests).toBeDefined();
  });

  test('SHOW-108: a test gives way to the real one, which does not wait for it', async () => {
    const { engine, show, shown } = await rig();
    await show('victory');
    engine.dispatch({ name: 'race.correct', input: { racer: 'actor', total: 1_001 } }, desk);
    expect(engine.state.victory).toMatchObject({ last: { racer: 'actor' }, waiting: [] });
    expect(shown()).toEqual([]);
  });

  test('SHOW-92: every test is taken off by a press, the outlines too, which else stay for two minutes; a victory stays', async () => {
    const { engine, clock, show, end, view, shown } = await rig();
    await show('placement');
    engine.dispatch({ name: 'victory.fire', input: {} }, desk);
    expect(shown()).toEqual(['placement']);
    expect((await end()).ok).toBe(true);
    expect(shown()).toEqual([]);
    expect(view('overlay').moments.some(({ kind, cancelled }) => kind === 'victory-fired' && cancelled !== true)).toBe(
      true,
    );
    expect(await show('placement')).toMatchObject({
      ok: true,
      value: { until: new Date(clock.now() + 120_000).toISOString() },
    });
  });

  test('SHOW-102: there is one test at a place, each ends by its time, and all are taken off at once', async () => {
    const { show, end, shown, ambient } = await rig();
    await show('cue-question');
    await show('cue-plea');
    await show('cue-lower-third');
    expect(shown()).toEqual(['cue-plea', 'cue-lower-third']);
    expect((await end()).ok).toBe(true);
    expect(shown()).toEqual([]);
    await show('lead-change');
    vi.advanceTimersByTime(40 * second);
    expect(ambient.get().tests).toEqual([]);
  });

  test('SHOW-102: a race in which nothing could be seen of a test refuses it', async () => {
    const { engine, clock, show } = await rig();
    await engine.observe([{ observation: seen('actor', 1_001, 1) }, { observation: seen('actor', 1_002, 2) }], feeder);
    clock.advance(30 * second);
    // The new lead is called by then, and shown.
    clock.advance(5 * second);
    expect(await show('too-close')).toMatchObject({ ok: false, error: { reason: 'nothing-to-test' } });
  });

  test('SHOW-103: a cue of the rundown is shown as it stands and is not taken', async () => {
    const { engine, show, view } = await rig();
    const { cues: before, pleas } = engine.state;
    await show('cue', { id: 'ask' });
    await show('cue', { id: 'slate' });
    await show('cue', { id: 'speech' });
    const drawn = view('overlay').moments.flatMap((moment) => (moment.kind === 'test-shown' ? [moment.cue] : []));
    expect(drawn).toMatchObject([
      { kind: 'question', text: 'Which one?', asked: null },
      { kind: 'slate', countTo: new Date(engine.clock.now() + 300_000).toISOString() },
    ]);
    expect(JSON.stringify(view('overlay'))).not.toContain('over a million');
    expect(JSON.stringify(view('host').moments)).toContain('over a million');
    await show('cue', { id: 'plea' });
    expect(engine.state.cues).toBe(before);
    expect(engine.state.pleas).toBe(pleas);
    expect(await show('cue', { id: 'gone' })).toMatchObject({ ok: false, error: { reason: 'unknown-cue' } });
    engine.dispatch({ name: 'cue.remove', input: { id: 'plea' } }, desk);
    expect(view('overlay').moments.at(-1)).toMatchObject({ cancelled: true });
  });

  test('SHOW-103: an id goes with a cue and with nothing else', () => {
    const { input } = commandTable['test.show'];
    expect(input.safeParse({ what: 'cue', id: 'ask' }).success).toBe(true);
    expect(input.safeParse({ what: 'cue' }).success).toBe(false);
    expect(input.safeParse({ what: 'card', id: 'ask' }).success).toBe(false);
  });

  test('SHOW-13: a victory that is tested plays as asked, for as long as a real one, and leaves the machine alone', async () => {
    const { engine, show, end, view, shown } = await rig();
    const { victory } = engine.state;
    await show('victory', { animation: 'engraving' });
    expect(view('overlay').moments.at(-1)).toMatchObject({ animation: 'engraving', lasts: 20_000 });
    expect((await end()).ok).toBe(true);
    expect(shown()).toEqual([]);
    expect(engine.state.victory).toBe(victory);
    const answer = engine.dispatch({ name: 'victory.cancel', input: {} }, desk);
    expect(answer).toMatchObject({ ok: false, error: { reason: 'not-playing' } });
  });
});
