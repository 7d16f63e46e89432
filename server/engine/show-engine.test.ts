import { describe, expect, test } from 'vitest';
import { reject } from '../../shared/domain/rejection.ts';
import { fail } from '../../shared/lib/result.ts';
import type { EventLog } from '../storage/event-log.ts';
import type { Change } from './engine-port.ts';
import { showDomain } from './show-domain.ts';
import { desk, feeder, memoryLog, raceEngine, seen, startAt, testEngine } from './testing/test-show.ts';

/** A log whose next appends fail, as on a full disk. */
function fullDisk(): { log: EventLog; fill(): void; free(): void; appends: number[] } {
  const inner = memoryLog();
  let full = false;
  const appends: number[] = [];
  const log: EventLog = {
    ...inner,
    get lastSeq() {
      return inner.lastSeq;
    },
    append: (events) => {
      if (full) throw new Error('database or disk is full');
      if (events.length > 0) appends.push(events.length);
      inner.append(events);
    },
  };
  return { log, appends, fill: () => (full = true), free: () => (full = false) };
}

describe('commands', () => {
  test('LOG-13: a command is on disk before it is folded, and folded before anybody hears of it', () => {
    const { engine, log, clock } = testEngine();
    const heard: Change[] = [];
    engine.subscribe((change) => {
      heard.push(change);
      expect(log.lastSeq).toBe(change.state.seq);
      expect(engine.state).toBe(change.state);
    });
    clock.advance(5_000);
    const answer = engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk, 'c1');
    expect(answer).toEqual({ ok: true, value: { seq: 2 } });
    const line = {
      seq: 2,
      at: '2009-04-15T16:00:05.000Z',
      type: 'show.titled',
      payload: { title: 'A' },
      actor: desk,
      cause: 'c1',
      source: 'command',
      key: 'c1',
    };
    expect([...log.read(1)]).toEqual([line]);
    expect(heard).toEqual([{ events: [line], state: engine.state, urgent: true }]);
    expect(engine.state.show.title).toBe('A');
  });

  test('LOG-13: a refusal says why, and leaves no line', () => {
    const { engine, log } = raceEngine();
    const before = log.lastSeq;
    const answer = engine.dispatch({ name: 'race.correct', input: { racer: 'nobody', total: 5 } }, desk);
    expect(answer).toMatchObject({ ok: false, error: { code: 'rejected', reason: 'unknown-racer' } });
    expect(log.lastSeq).toBe(before);
  });

  test('LOG-13: when the log cannot be written, the state is untouched and the answer is `internal`', () => {
    const { log, fill, free } = fullDisk();
    const { engine, faults } = testEngine({ log });
    const before = engine.state;
    const heard: Change[] = [];
    engine.subscribe((change) => heard.push(change));
    fill();
    const answer = engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk, 'c1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', reason: 'internal' } });
    expect(engine.state).toBe(before);
    expect(heard).toEqual([]);
    expect(faults).toMatchObject([{ message: 'database or disk is full' }]);
    free();
    expect(engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk, 'c1')).toEqual({
      ok: true,
      value: { seq: 2 },
    });
  });

  test.each(['decide', 'evolve'] as const)('LOG-13: a fault in %s reaches neither the log nor the state', (rule) => {
    let faulty = false;
    const broken = (): never => {
      throw new Error('a bug');
    };
    const domain = {
      ...showDomain,
      [rule]: (...args: [never, never, never]) => (faulty ? broken() : showDomain[rule](...args)),
    };
    const { engine, log, faults } = testEngine({ domain });
    const before = engine.state;
    faulty = true;
    expect(engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk)).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    expect(engine.state).toBe(before);
    expect(log.lastSeq).toBe(1);
    expect(faults).toHaveLength(1);
    faulty = false;
    expect(engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk)).toMatchObject({ ok: true });
  });

  test('LOG-14: a second delivery of a command answers as the first did and does nothing, also after a restart', () => {
    const log = memoryLog();
    const first = raceEngine({ log });
    const setUp = {
      name: 'show.apply',
      input: { setup: { title: 'Two', racers: [], milestones: [5, 6] }, digest: 'two' },
    } as const;
    const answer = first.engine.dispatch(setUp, desk, 'apply');
    expect(answer).toMatchObject({ ok: true });
    const lines = log.lastSeq;
    expect(answer).toEqual({ ok: true, value: { seq: lines } });
    first.engine.dispatch({ name: 'show.title', input: { title: 'Later' } }, desk, 'later');
    expect(first.engine.dispatch(setUp, desk, 'apply')).toEqual(answer);
    const second = raceEngine({ log });
    expect(second.engine.dispatch(setUp, desk, 'apply')).toEqual(answer);
    expect(second.engine.state.show.title).toBe('Later');
    expect(log.lastSeq).toBe(lines + 1);
  });

  test('LOG-14: a command that left no line answers the second time as it did the first', () => {
    const { engine } = testEngine();
    const title = (text: string): Parameters<typeof engine.dispatch>[0] => ({
      name: 'show.title',
      input: { title: text },
    });
    const same = engine.dispatch(title('Untitled show'), desk, 'same');
    expect(same).toEqual({ ok: true, value: { seq: 1 } });
    const refused = engine.dispatch({ name: 'victory.cancel', input: {} }, desk, 'refused');
    expect(refused).toMatchObject({ ok: false, error: { code: 'rejected', reason: 'not-playing' } });
    engine.dispatch(title('Other'), desk);
    engine.dispatch({ name: 'victory.fire', input: {} }, desk);
    expect(engine.dispatch(title('Untitled show'), desk, 'same')).toEqual(same);
    expect(engine.dispatch({ name: 'victory.cancel', input: {} }, desk, 'refused')).toEqual(refused);
    expect(engine.state.show.title).toBe('Other');
  });
});

describe('observations', () => {
  test('LOG-15: all observations of one turn share one transaction and one change', async () => {
    const { log, appends } = fullDisk();
    const { engine } = raceEngine({ log });
    appends.length = 0;
    const heard: Change[] = [];
    engine.subscribe((change) => heard.push(change));
    const answers = await Promise.all([
      engine.observe([{ observation: seen('actor', 900) }, { observation: seen('network', 910) }], feeder),
      engine.observe([{ observation: seen('actor', 905, 1) }], feeder),
    ]);
    expect(answers).toEqual([[{ kind: 'accepted' }, { kind: 'accepted' }], [{ kind: 'accepted' }]]);
    expect(appends).toHaveLength(1);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ urgent: false });
    expect([...log.read()].filter((line) => line.type === 'race.observed')).toMatchObject([
      { payload: { racer: 'actor', total: 900 }, actor: feeder, cause: null },
      { payload: { racer: 'network', total: 910 } },
      { payload: { racer: 'actor', total: 905 } },
    ]);
  });

  test('LOG-3: a redelivery is known by source and key, in the log and in the batch itself', async () => {
    const { engine, log } = raceEngine();
    const one = { observation: seen('actor', 900), key: 'k1' };
    await engine.observe([one], feeder);
    const lines = log.lastSeq;
    const outcomes = await engine.observe(
      [
        { observation: seen('actor', 990, 5), key: 'k1' },
        { observation: seen('actor', 901, 5), key: 'k2' },
        { observation: seen('actor', 990, 6), key: 'k2' },
        { observation: seen('actor', 902, 7, 'other'), key: 'k1' },
      ],
      feeder,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['duplicate', 'accepted', 'duplicate', 'accepted']);
    expect(log.lastSeq).toBe(lines + 2);
    expect(log.find('feed', 'k2')).toEqual({ seq: lines + 1 });
    const again = raceEngine({ log });
    expect(await again.engine.observe([one], feeder)).toEqual([{ kind: 'duplicate' }]);
  });

  test('LOG-15: each observation is answered for itself: accepted, late, duplicate or refused', async () => {
    const { engine } = raceEngine();
    const outcomes = await engine.observe(
      [
        { observation: seen('actor', 900, 10) },
        { observation: seen('actor', 900, 10) },
        { observation: seen('actor', 890, 5) },
        { observation: seen('nobody', 1) },
        { observation: seen('actor', 0, 11) },
        { observation: seen('actor', 910, 3_600) },
        { observation: seen('actor', 910, 12) },
      ],
      feeder,
    );
    expect(outcomes).toMatchObject([
      { kind: 'accepted' },
      { kind: 'duplicate' },
      { kind: 'late' },
      { kind: 'rejected', reason: 'unknown-racer' },
      { kind: 'rejected', reason: 'zero' },
      { kind: 'rejected', reason: 'future' },
      { kind: 'accepted' },
    ]);
  });

  test('LOG-15: when the commit fails, every observation of it is told and the provisional state is dropped', async () => {
    const { log, fill, free } = fullDisk();
    const { engine, faults } = raceEngine({ log });
    const before = engine.state;
    fill();
    const lost = await engine.observe(
      [{ observation: seen('actor', 900), key: 'k' }, { observation: seen('nobody', 1) }],
      feeder,
    );
    expect(lost).toMatchObject([
      { kind: 'rejected', reason: 'internal' },
      { kind: 'rejected', reason: 'internal' },
    ]);
    expect(engine.state).toBe(before);
    expect(faults).toHaveLength(1);
    free();
    expect(await engine.observe([{ observation: seen('actor', 900), key: 'k' }], feeder)).toEqual([
      { kind: 'accepted' },
    ]);
  });

  test('LOG-15: a fault in the rules costs one observation, not its neighbours', async () => {
    const domain: typeof showDomain = {
      ...showDomain,
      decide: (state, command, ctx) => {
        if (command.name === 'race.observe' && command.input.total === 13) throw new Error('a bug');
        return showDomain.decide(state, command, ctx);
      },
    };
    const { engine, faults } = raceEngine({ domain });
    const outcomes = await engine.observe(
      [12, 13, 14].map((total, index) => ({ observation: seen('actor', total, index) })),
      feeder,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'rejected', 'accepted']);
    expect(faults).toHaveLength(1);
  });

  test('LOG-15: a command comes after the observations that came before it', async () => {
    const { engine, log } = raceEngine();
    const observed = engine.observe([{ observation: seen('actor', 900) }], feeder);
    engine.dispatch({ name: 'race.correct', input: { racer: 'actor', total: 950 } }, desk);
    expect(await observed).toEqual([{ kind: 'accepted' }]);
    const types = [...log.read()].map((line) => line.type);
    expect(types.indexOf('race.observed')).toBeLessThan(types.indexOf('race.corrected'));
    expect(types).toContain('race.corrected');
  });

  test('LOG-15: a flood waits its turn up to a limit; beyond it is told to come again', async () => {
    const { engine, log } = raceEngine({ maxPending: 5_000 });
    const many = Array.from({ length: 4_999 }, (_, index) => ({
      observation: seen('actor', index + 1, index / 1_000),
    }));
    const first = engine.observe(many, feeder);
    const second = await engine.observe(many.slice(0, 2), feeder);
    expect(second).toMatchObject([
      { kind: 'rejected', reason: 'overloaded', message: expect.stringContaining('wait to be written') as string },
      { kind: 'rejected' },
    ]);
    expect((await first).every(({ kind }) => kind === 'accepted')).toBe(true);
    expect([...log.read()].filter(({ type }) => type === 'race.observed')).toHaveLength(4_999);
    expect(await engine.observe([], feeder)).toEqual([]);
  });
});

describe('listeners', () => {
  test('LOG-13: a listener that acts causes the next change, and all hear both in order', () => {
    const { engine } = testEngine();
    const heard: string[] = [];
    engine.subscribe(({ state, events }) => {
      if (events.some((event) => event.type === 'show.titled' && event.payload.title === 'A')) {
        expect(engine.dispatch({ name: 'show.title', input: { title: 'B' } }, desk)).toEqual({
          ok: true,
          value: { seq: 3 },
        });
      }
      heard.push(`first ${state.show.title}`);
    });
    engine.subscribe(({ state }) => heard.push(`second ${state.show.title}`));
    engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk);
    expect(heard).toEqual(['first A', 'second A', 'first B', 'second B']);
  });

  test('LOG-13: a listener that throws is reported; the others hear, and the command holds', () => {
    const { engine, faults } = testEngine();
    const heard: number[] = [];
    engine.subscribe(() => {
      throw new Error('a bug');
    });
    const unsubscribe = engine.subscribe(({ state }) => heard.push(state.seq));
    expect(engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk)).toMatchObject({ ok: true });
    unsubscribe();
    engine.dispatch({ name: 'show.title', input: { title: 'B' } }, desk);
    expect(heard).toEqual([2]);
    expect(faults).toHaveLength(2);
  });
});

describe('time', () => {
  /** Two racers, the second ahead since the start but not yet for the dwell. */
  async function challenged(deps: Parameters<typeof raceEngine>[0] = {}): Promise<ReturnType<typeof raceEngine>> {
    const rig = raceEngine(deps);
    await rig.engine.observe([{ observation: seen('actor', 900) }, { observation: seen('network', 890) }], feeder);
    rig.clock.advance(20_000);
    await rig.engine.observe([{ observation: seen('network', 950, 20) }], feeder);
    return rig;
  }

  test('LOG-16: the clock moves the show on when nothing else does', async () => {
    const { engine, clock } = await challenged();
    expect(engine.state.race.leadChanges).toEqual([]);
    const due = showDomain.deadline(engine.state) ?? Number.NaN;
    clock.advance(due - clock.now() - 1);
    expect(engine.state.race.leadChanges).toEqual([]);
    clock.advance(1);
    expect(engine.state.race.leadChanges).toMatchObject([{ to: 'network', calledAt: due }]);
    expect(clock.waiting).toBe(0);
  });

  test('LOG-16: a show that resumes still keeps its deadline', async () => {
    const { engine, log, clock } = await challenged();
    const due = showDomain.deadline(engine.state) ?? Number.NaN;
    const again = testEngine({ log });
    again.clock.advance(due - startAt);
    expect(again.engine.state.race.leadChanges).toHaveLength(1);
    expect(clock.waiting).toBe(1);
  });

  test('LOG-16: a tick that cannot be written is tried again, a second later', async () => {
    const { log, fill, free } = fullDisk();
    const { engine, clock, faults } = await challenged({ log });
    fill();
    clock.advance(15_000);
    const failed = faults.length;
    expect(failed).toBeGreaterThan(0);
    expect(clock.waiting).toBe(1);
    free();
    clock.advance(1_000);
    expect(engine.state.race.leadChanges).toHaveLength(1);
  });
});

describe('the end', () => {
  test('LOG-15: stopping writes what still waits, saves a snapshot and refuses what comes after', async () => {
    const log = memoryLog();
    const { engine, clock } = raceEngine({ log });
    const observed = engine.observe([{ observation: seen('actor', 900) }], feeder);
    await engine.stop();
    await engine.stop();
    expect(await observed).toEqual([{ kind: 'accepted' }]);
    expect(log.loadSnapshot()).toEqual(engine.state);
    expect(engine.dispatch({ name: 'show.title', input: { title: 'A' } }, desk)).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    expect(await engine.observe([{ observation: seen('actor', 901) }], feeder)).toMatchObject([
      { kind: 'rejected', reason: 'internal' },
    ]);
    expect(clock.waiting).toBe(0);
  });

  test('LOG-13: every rule of the domain that refuses does so by a value', () => {
    const domain: typeof showDomain = { ...showDomain, decide: () => fail(reject('too-many', 'No more.')) };
    const { engine, faults } = testEngine({ domain });
    expect(engine.dispatch({ name: 'show.wrap', input: {} }, desk)).toEqual({
      ok: false,
      error: { code: 'rejected', reason: 'too-many', message: 'No more.' },
    });
    expect(faults).toEqual([]);
  });
});
