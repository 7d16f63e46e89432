import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ShowEventBody } from '../../shared/domain/show-event.ts';
import { SourceError } from './source-error.ts';
import type { Look, Source, Watched } from './source.ts';
import { createHostRig, type HostRig } from './testing/host-rig.ts';
import { stateWith } from './testing/test-sink.ts';

let rig: HostRig;
afterEach(async () => {
  const stopped = rig.host.stop();
  // For looks that never end.
  rig.clock.advance(2_000);
  await stopped;
});

const account = (acct = 'a@home.example', everySeconds = 10) => ({ source: 'mastodon', acct, everySeconds }) as const;
const added: ShowEventBody = {
  type: 'race.racer-added',
  payload: { racer: { id: 'x', rank: '1', name: 'x', colour: '#000000', alsoRunning: false, accounts: [] } },
};
const crossed = (racer: string): ShowEventBody => ({
  type: 'race.crossed',
  payload: { racer, milestone: 1, from: '', to: '', total: 1, source: 'mastodon', rivals: [] },
});

/** A source that answers when and as the test says. */
function scripted(answer: (watched: readonly Watched[], signal: AbortSignal) => Promise<Look> | Look) {
  const looks: (readonly Watched[])[] = [];
  const source: Source = {
    type: 'mastodon',
    title: 'Scripted',
    polling: { defaultEverySeconds: 10, batchSize: 2, limit: { interval: 100, burst: 20 } },
    hostOf: () => 'home.example',
    groupKey: () => '',
    describe: () => 'Scripted',
    async look(watched, { signal }) {
      looks.push(watched);
      return answer(watched, signal);
    },
  };
  return { looks, registry: () => source };
}
const readAll = (watched: readonly Watched[]): Look => ({
  readings: watched.map(({ racer, account: id }) => ({ racer, account: id, total: 7 })),
  faults: [],
});

describe('the source host', () => {
  test('SRC-1: typed-in and fed accounts are listed as idle, and nothing is asked', () => {
    rig = createHostRig({ roster: { red: [{ source: 'manual' }], blue: [{ source: 'feed' }, { source: 'manual' }] } });
    rig.host.start();
    expect([...rig.health.values()].map(({ id, state, accounts }) => [id, state, accounts.length])).toEqual([
      ['manual', 'idle', 2],
      ['feed', 'idle', 1],
    ]);
    expect(rig.clock.nextAt).toBeNull();
    expect(rig.host.retry('feed')).toBe(true);
    expect(rig.host.retry('nothing')).toBe(false);
  });

  test('SRC-1: accounts are asked in batches, and an added one is asked for at once by the source that is there', async () => {
    const { looks, registry } = scripted(readAll);
    rig = createHostRig({
      roster: { red: [account(), account('b@home.example'), account('c@home.example')] },
      registry,
    });
    rig.host.start();
    await vi.waitUntil(() => rig.sink.observed.length === 3);
    expect(looks.map((watched) => watched.length)).toEqual([2, 1]);
    await new Promise(setImmediate);
    rig.sink.emit(
      added,
      stateWith({
        red: [account(), account('b@home.example'), account('c@home.example')],
        x: [account('d@home.example')],
      }),
    );
    rig.clock.advance(1000);
    await vi.waitUntil(() => looks.length === 3);
    expect(looks[2]?.map(({ racer }) => racer)).toEqual(['red', 'x']);
    expect(rig.health.size).toBe(2);
  });

  test('SRC-1: a racer that goes takes its source along, and a wrapped show stops all', async () => {
    const { looks, registry } = scripted(readAll);
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    await rig.settled('live');
    rig.sink.emit({ type: 'race.racer-removed', payload: { racer: 'red' } }, stateWith({}));
    await vi.waitUntil(() => rig.health.size === 0);
    rig.sink.emit(added, stateWith({ red: [account()] }));
    await rig.settled('live');
    rig.sink.emit({ type: 'show.wrapped', payload: {} }, stateWith({ red: [account()] }, 'wrapped'));
    await vi.waitUntil(() => rig.health.size === 0);
    rig.clock.advance(3_600_000);
    expect(looks).toHaveLength(2);
  });

  test('SRC-9: looks come by the period with a tenth of jitter, and never overlap', async () => {
    let chance = 0;
    let release = (): void => undefined;
    let running = 0;
    const { looks, registry } = scripted(async (watched) => {
      expect(++running).toBe(1);
      await new Promise<void>((resolve) => (release = resolve));
      running--;
      return readAll(watched);
    });
    rig = createHostRig({ roster: { red: [account()] }, registry, random: () => chance });
    const begun = rig.clock.now();
    rig.host.start();
    rig.clock.advance(500);
    release();
    await rig.settled('live');
    expect(rig.clock.nextAt).toBe(begun + 9_000);
    chance = 0.999;
    rig.clock.runNext();
    // It hangs for four periods: nobody asks a second time meanwhile.
    rig.clock.advance(40_000);
    expect(looks).toHaveLength(2);
    release();
    await rig.settled('live');
    expect(rig.clock.nextAt).toBeGreaterThan(rig.clock.now());
  });

  test('SRC-10: failures wait longer and longer, one success forgets them', async () => {
    let down = true;
    const { registry } = scripted((watched) => {
      if (down) throw new SourceError('network', 'down');
      return readAll(watched);
    });
    rig = createHostRig({ roster: { red: [account()] }, registry, random: () => 0.999999 });
    rig.host.start();
    await rig.settled('backoff');
    const waits: number[] = [];
    for (let looks = 0; looks < 8; looks++) {
      waits.push(Math.round(((rig.clock.nextAt ?? 0) - rig.clock.now()) / 1000));
      await rig.lookAgain();
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    down = false;
    await rig.lookAgain();
    expect(rig.only()).toMatchObject({ state: 'live', error: null, retryAt: null });
    down = true;
    await rig.lookAgain();
    expect((rig.clock.nextAt ?? 0) - rig.clock.now()).toBeLessThanOrEqual(2000);
  });

  test('SRC-11: a Retry-After holds every source of that host, hurried or not', async () => {
    const { looks, registry } = scripted(() => {
      throw new SourceError('rate-limited', 'enough', { retryAfter: 120_000 });
    });
    const roster = { red: [account(), account('b@home.example'), account('c@home.example')] };
    rig = createHostRig({ roster, registry });
    rig.host.start();
    await vi.waitUntil(() => [...rig.health.values()].every(({ state }) => state === 'backoff'));
    await new Promise(setImmediate);
    for (const id of rig.health.keys()) expect(rig.host.retry(id)).toBe(true);
    rig.sink.emit(crossed('red'));
    rig.clock.advance(119_000);
    expect(looks).toHaveLength(2);
    rig.clock.advance(2_000);
    expect(looks).toHaveLength(4);
  });

  test('SRC-14: a crossing of its racer makes a source ask again 1 s after its last look, another one does not', async () => {
    const { looks, registry } = scripted(readAll);
    rig = createHostRig({
      roster: { red: [account()], blue: [{ source: 'mastodon', acct: 'b@x.example', everySeconds: 10 }] },
      registry,
    });
    rig.host.start();
    await rig.settled('live');
    rig.sink.emit(crossed('somebody-else'));
    rig.clock.advance(5_000);
    expect(looks).toHaveLength(1);
    rig.sink.emit(crossed('red'));
    rig.sink.emit(crossed('red'));
    rig.clock.advance(0);
    expect(looks).toHaveLength(2);
    await vi.waitUntil(() => rig.sink.observed.length === 4);
    await new Promise(setImmediate);
    rig.sink.emit(crossed('red'));
    rig.clock.advance(900);
    expect(looks).toHaveLength(2);
    rig.clock.advance(200);
    expect(looks).toHaveLength(3);
  });

  test('SRC-14: a person’s retry wakes a source that waits or has given up', async () => {
    let down = true;
    const { registry } = scripted((watched) => {
      if (down) throw new SourceError('config', 'no such thing');
      return readAll(watched);
    });
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    const view = await rig.settled('failed');
    expect(view.retryAt).toBeNull();
    expect(rig.clock.nextAt).toBeNull();
    down = false;
    rig.host.retry(view.id);
    rig.clock.advance(1000);
    await rig.settled('live');
  });

  test('SRC-15: three silent periods are said, and since when it was heard last', async () => {
    let hang = false;
    const { registry } = scripted((watched) => (hang ? new Promise<Look>(() => undefined) : readAll(watched)));
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    const heard = await rig.settled('live');
    hang = true;
    rig.clock.advance(29_000);
    expect(rig.only().state).toBe('live');
    rig.clock.advance(1_000);
    expect(rig.only()).toMatchObject({ state: 'degraded', note: 'no report for 30 s', lastOk: heard.lastOk });
  });

  test('SRC-15: a fault in a source’s own code is contained, logged and shown', async () => {
    const { registry } = scripted(() => {
      throw new TypeError('undefined is not a count');
    });
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    expect((await rig.settled('failed')).error?.code).toBe('internal');
    expect(rig.logger.lines.join()).toContain('not foreseen');
  });

  test('SRC-15: a total that could not be recorded is said; one for a racer that just left is not', async () => {
    const { registry } = scripted(readAll);
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.sink.answer = () => ({ kind: 'rejected', reason: 'internal', message: 'disk full' });
    rig.host.start();
    expect((await rig.settled('degraded')).error?.message).toContain('disk full');
    rig.sink.answer = () => ({ kind: 'rejected', reason: 'unknown-racer', message: 'gone' });
    await rig.lookAgain();
    expect(rig.only().state).toBe('live');
  });

  test('SRC-16: a look that is under way is ended, and what it still learns is dropped', async () => {
    let heardOfIt = false;
    const { registry } = scripted(async (watched, signal) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      heardOfIt = true;
      return readAll(watched);
    });
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    await rig.host.stop();
    expect(heardOfIt).toBe(true);
    expect(rig.sink.observed).toHaveLength(0);
    expect(rig.only().state).toBe('stopped');
    expect(rig.clock.nextAt).toBeNull();
  });

  test('SRC-16: a look that will not end is left behind after 2 s', async () => {
    const { registry } = scripted(() => new Promise<Look>(() => undefined));
    rig = createHostRig({ roster: { red: [account()] }, registry });
    rig.host.start();
    const stopped = rig.host.stop();
    rig.clock.advance(2_000);
    await stopped;
    expect(rig.only().state).toBe('stopped');
  });
});
