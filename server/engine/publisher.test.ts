import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BeatFrame, PatchFrame } from '../../shared/protocol/frames.ts';
import { applyPatch } from '../../shared/protocol/patch.ts';
import { audiences } from '../../shared/protocol/frames.ts';
import { createAmbientStore } from './ambient-store.ts';
import { createPublisher } from './publisher.ts';
import { noAmbient } from './testing/test-ambient.ts';
import { desk, feeder, raceEngine, seen } from './testing/test-show.ts';

interface Sent {
  readonly audience: string;
  readonly event: 'patch' | 'beat';
  readonly frame: PatchFrame & BeatFrame;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function publishing() {
  const show = raceEngine();
  const ambient = createAmbientStore(noAmbient);
  const sent: Sent[] = [];
  const publisher = createPublisher({
    engine: show.engine,
    ambient,
    send: (audience, event, frame) => sent.push({ audience, event, frame: frame as PatchFrame & BeatFrame }),
    firstFrame: 100,
  });
  publisher.start();
  const title = (text: string) => show.engine.dispatch({ name: 'show.title', input: { title: text } }, desk);
  const count = (racer: string, total: number, seconds = 0) =>
    show.engine.observe([{ observation: seen(racer, total, seconds) }], feeder);
  return { ...show, ambient, publisher, sent, title, count };
}

describe('frames', () => {
  test('WIRE-1: a patch goes on where the snapshot or the patch before it ended, and makes its view of it', () => {
    const { publisher, sent, title, engine } = publishing();
    const start = publisher.snapshot('overlay');
    expect(start).toMatchObject({
      protocol: 1,
      logId: 'log-1',
      seq: engine.state.seq,
      n: 100,
      at: '2009-04-15T16:00:00.000Z',
    });
    title('A');
    title('B');
    expect(sent.map(({ frame: { from, to, n } }) => [from - start.seq, to - start.seq, n])).toEqual([
      [0, 1, 101],
      [1, 2, 102],
    ]);
    const view = sent.reduce((whole, { frame }) => applyPatch(whole, frame.ops), start.view);
    expect(view).toEqual(publisher.view('overlay'));
    expect(view).toMatchObject({ show: { title: 'B' } });
  });

  test('WIRE-1: a change that an audience does not see still moves its seq', () => {
    const { publisher, sent, engine } = publishing();
    const { seq } = publisher.snapshot('overlay');
    engine.dispatch({ name: 'race.settings', input: { rateWindow: 120_000 } }, desk);
    expect(sent).toMatchObject([{ frame: { from: seq, to: seq + 1, ops: [] } }]);
  });

  test('WIRE-1: a server that starts again counts on from where no page has been', () => {
    const { engine, ambient } = publishing();
    const send = (): void => undefined;
    const first = createPublisher({ engine, ambient, send }).snapshot('overlay').n;
    vi.setSystemTime(Date.now() + 1_000);
    expect(createPublisher({ engine, ambient, send }).snapshot('overlay').n).toBeGreaterThan(first + 500);
  });

  test('WIRE-2: a command’s effect is sent at once, also within the window of another frame', () => {
    const { publisher, sent, title } = publishing();
    publisher.snapshot('host');
    title('A');
    expect(sent).toHaveLength(1);
    title('B');
    expect(sent).toHaveLength(2);
  });

  test('WIRE-2: of a flow the first change is sent at once, and then one frame each 33 ms', async () => {
    const { publisher, sent, count } = publishing();
    publisher.snapshot('overlay');
    await count('actor', 900);
    expect(sent).toHaveLength(1);
    for (let step = 1; step <= 10; step++) await count('actor', 900 + step, step);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(32);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.frame.ops).toContainEqual({ op: 'replace', path: '/race/racers/actor/total', value: 910 });
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(2);
    await count('actor', 911, 11);
    expect(sent).toHaveLength(3);
  });

  test('QUEUE-112: of a flow that an audience does not see it is told four times a second that the seq moved', async () => {
    const { publisher, sent, engine } = publishing();
    const { seq, n } = publisher.snapshot('overlay');
    const hold = (text: string) => {
      const message = { author: { name: text }, text, origin: 'chat', takenBy: 'all' as const, at: engine.clock.now() };
      return engine.hold([{ message, source: 'chat' }], feeder);
    };
    for (let step = 0; step < 60; step++) {
      await hold(`message ${step}`);
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(250);
    const frames = sent.filter(({ event }) => event === 'patch').map(({ frame }) => frame);
    expect(frames.length).toBeGreaterThan(3);
    expect(frames.length).toBeLessThanOrEqual(7);
    expect(frames.every(({ ops }) => ops.length === 0)).toBe(true);
    expect(frames[0]).toMatchObject({ from: seq, n: n + 1 });
    expect(frames.at(-1)).toMatchObject({ to: engine.state.seq, n: n + frames.length });
  });

  test('QUEUE-112: what it does see comes at once in between', async () => {
    const { publisher, sent, engine, count, title } = publishing();
    publisher.snapshot('overlay');
    const message = {
      author: { name: 'a' },
      text: 'b',
      origin: 'chat',
      takenBy: 'all' as const,
      at: engine.clock.now(),
    };
    await engine.hold([{ message, source: 'chat' }], feeder);
    await engine.hold([{ message: { ...message, text: 'c' }, source: 'chat' }], feeder);
    vi.advanceTimersByTime(40);
    await engine.hold([{ message: { ...message, text: 'd' }, source: 'chat' }], feeder);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(10);
    await count('actor', 900);
    vi.advanceTimersByTime(33);
    expect(sent).toHaveLength(2);
    expect(sent.at(-1)?.frame).toMatchObject({ to: engine.state.seq });
    await engine.hold([{ message: { ...message, text: 'e' }, source: 'chat' }], feeder);
    title('A');
    expect(sent.at(-1)?.frame).toMatchObject({ to: engine.state.seq });
  });

  test('WIRE-2: a command takes along what waited in the window', async () => {
    const { publisher, sent, count, title } = publishing();
    publisher.snapshot('overlay');
    await count('actor', 900);
    await count('actor', 901, 1);
    title('A');
    expect(sent).toHaveLength(2);
    expect(publisher.view('overlay')).toMatchObject({
      show: { title: 'A' },
      race: { racers: { actor: { total: 901 } } },
    });
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(2);
  });

  test('WIRE-52: a patch too long to be queued is not sent; a beat that no page can follow takes its place', () => {
    const { publisher, sent, title, engine } = publishing();
    const { seq, n } = publisher.snapshot('overlay');
    title('x'.repeat(250_000));
    expect(sent).toMatchObject([{ event: 'beat', frame: { seq: seq + 1, n: n + 1 } }]);
    title('short');
    expect(sent[1]).toMatchObject({ event: 'patch', frame: { from: engine.state.seq - 1, n: n + 2 } });
    expect(publisher.snapshot('overlay').view).toMatchObject({ show: { title: 'short' } });
  });

  test('WIRE-3: each beat tells the clock, after what time itself has changed', async () => {
    const { publisher, sent, count, clock } = publishing();
    await count('actor', 900);
    const { seq, n } = publisher.snapshot('overlay');
    vi.advanceTimersByTime(5_000);
    expect(sent).toMatchObject([
      { audience: 'overlay', event: 'beat', frame: { logId: 'log-1', seq, n, at: '2009-04-15T16:00:00.000Z' } },
    ]);
    clock.advance(6 * 60_000);
    vi.advanceTimersByTime(5_000);
    expect(sent.slice(1)).toMatchObject([
      {
        event: 'patch',
        frame: {
          from: seq,
          to: seq,
          n: n + 1,
          ops: [{ op: 'replace', path: '/race/racers/actor/stale', value: true }],
        },
      },
      { event: 'beat', frame: { seq, n: n + 1, at: '2009-04-15T16:06:00.000Z' } },
    ]);
    publisher.stop();
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(3);
  });

  test('WIRE-4: facts about the process reach control alone, and move no seq', () => {
    const { publisher, sent, ambient } = publishing();
    const { seq, n } = publisher.snapshot('control');
    for (const audience of ['overlay', 'host', 'moderator', 'viewer'] as const) publisher.snapshot(audience);
    ambient.update((facts) => ({ ...facts, connected: { overlay: 1 } }));
    ambient.update((facts) => ({ ...facts, connected: { overlay: 2 } }));
    vi.advanceTimersByTime(33);
    expect(sent.map(({ audience, frame: { from, to } }) => [audience, from, to])).toEqual([
      ['control', seq, seq],
      ['control', seq, seq],
    ]);
    expect(sent.at(-1)?.frame.n).toBe(n + 2);
    ambient.update((facts) => facts);
    vi.advanceTimersByTime(33);
    expect(sent).toHaveLength(2);
  });

  test('SPEAK-8: what is spoken reaches those who speak and those who watch over it, and no viewer', () => {
    const { publisher, sent, ambient } = publishing();
    for (const audience of audiences) publisher.snapshot(audience);
    const speech = { engine: '', voices: [], missing: null, overlay: 'one', chosen: null, utterance: null, test: null };
    ambient.update((facts) => ({ ...facts, speech }));
    vi.advanceTimersByTime(33);
    expect(sent.map(({ audience }) => audience)).toEqual(['overlay', 'control']);
  });

  test('WIRE-5: a snapshot holds what waits in the window, and the pages that are there are told it too', async () => {
    const { publisher, sent, count } = publishing();
    publisher.snapshot('overlay');
    await count('actor', 900);
    await count('actor', 905, 1);
    const joined = publisher.snapshot('overlay');
    expect(joined.view).toMatchObject({ race: { racers: { actor: { total: 905 } } } });
    expect(sent.at(-1)?.frame).toMatchObject({ n: joined.n, to: joined.seq });
    vi.advanceTimersByTime(100);
    expect(sent.at(-1)?.frame.n).toBe(joined.n);
  });

  test('WIRE-5: nothing is sent to an audience before its first page and after its last', () => {
    const { publisher, sent, title } = publishing();
    title('A');
    const first = publisher.snapshot('viewer');
    expect(first.view).toMatchObject({ show: { title: 'A' } });
    publisher.setListening('viewer', 0);
    title('B');
    vi.advanceTimersByTime(20_000);
    expect(sent).toEqual([]);
    expect(publisher.view('viewer')).toMatchObject({ show: { title: 'B' } });
    const second = publisher.snapshot('viewer');
    expect(second.n).toBeGreaterThan(first.n);
    title('C');
    expect(sent).toMatchObject([{ audience: 'viewer', frame: { from: second.seq, n: second.n + 1 } }]);
  });

  test('WIRE-2: a fault on the way to one audience is reported and does not keep the others from hearing', () => {
    const { engine, ambient, title } = publishing();
    const faults: unknown[] = [];
    const told: string[] = [];
    const publisher = createPublisher({
      engine,
      ambient,
      send: (audience) => {
        if (audience === 'overlay') throw new Error('a bug');
        told.push(audience);
      },
      onFault: (fault) => faults.push(fault),
    });
    publisher.start();
    publisher.snapshot('overlay');
    publisher.snapshot('host');
    title('A');
    expect(told).toEqual(['host']);
    expect(faults).toHaveLength(1);
  });
});
