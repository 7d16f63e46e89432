import { describe, expect, test, vi } from 'vitest';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { fromIso, toIso } from '../../shared/lib/instant.ts';
import { projectRecord } from '../../shared/projections/record.ts';
import { recordedDomain } from '../engine/recorded-domain.ts';
import { createReplayClock } from '../engine/replay-clock.ts';
import { createShowEngine } from '../engine/show-engine.ts';
import { desk } from '../engine/testing/test-show.ts';
import { eventsJsonl } from '../http/export/events-jsonl.ts';
import { beginLog } from '../storage/begin-log.ts';
import { createMemoryEventLog } from '../storage/memory-event-log.ts';
import { claimsOfExport } from '../verify/claims-of-export.ts';
import { verifyLines } from '../verify/verify-lines.ts';
import { createRecordingPlayer } from './recording-player.ts';
import { recordedLines } from './recorded-lines.ts';
import { stagedAgain } from './staged-again.ts';
import { after, fileOf, wholeShow } from './testing/whole-show.ts';

interface Replayed {
  readonly lines: readonly string[];
  readonly record: unknown;
  /** Why wishes were refused meanwhile. */
  readonly refusals: readonly string[];
}

/** Plays a file into a log of its own and answers what that log exports. */
async function replay(path: string, speed: number): Promise<Replayed> {
  const [first, ...rest] = [...recordedLines(path)];
  if (first === undefined || !('event' in first) || first.event.type !== 'show.opened') throw new Error('no show');
  const { at: from, payload } = first.event;
  const log = createMemoryEventLog({ logId: 'replayed', mode: 'replay', createdAt: from });
  beginLog(log, { title: payload.title, label: 'replay', at: fromIso(from) });
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  const clock = createReplayClock({ startAt: fromIso(from), speed, stands: true });
  let isOver = false;
  const domain = recordedDomain(() => isOver);
  const engine = createShowEngine({ log, clock, newId: () => 'new', onFault, domain, snapshotEvery: 50 });
  const refusals: string[] = [];
  const wish = (): void => {
    const title = engine.dispatch({ name: 'show.title', input: { title: 'Mine' } }, desk);
    if (!title.ok) refusals.push(title.error.reason);
  };
  engine.subscribe(wish);
  const lines = rest[Symbol.iterator]();
  const player = createRecordingPlayer({
    ...{ lines, count: rest.length, engine, clock, speed, onFault },
    onProgress: ({ phase }) => (isOver = phase === 'over'),
  });
  player.start();
  await player.done;
  const record = projectRecord(engine.state);
  const exported = [...eventsJsonl(log)].join('').trimEnd().split('\n');
  await engine.stop();
  expect(faults).toEqual([]);
  return { lines: exported, record, refusals };
}

type Line = ShowEvent & { hash?: string; sealed?: string; salt?: string };
const parsed = (lines: readonly string[]): Line[] => lines.map((line) => JSON.parse(line) as Line);

/** What a replay may have of its own: proof, the words that say it is one, and until when things play. */
function withoutOwn({ hash: _hash, sealed: _sealed, salt: _salt, ...event }: Line): unknown {
  if (event.type === 'show.opened') return { ...event, payload: { title: event.payload.title } };
  if (!('playUntil' in event.payload)) return event;
  const { playUntil: _playUntil, ...payload } = event.payload;
  return { ...event, payload };
}

describe('a replay of a show', () => {
  test.each([0, 1_000, 1_000_000])(
    'LOG-50: at speed %i it gives the record of the show, line by line, and takes no wish',
    { timeout: 30_000 },
    async (speed) => {
      const show = await wholeShow();
      const replayed = await replay(fileOf(show.folder, show.lines), speed);
      expect(replayed.record).toEqual(show.record);
      expect(show.record.crossings.length).toBeGreaterThan(0);
      expect(parsed(replayed.lines).map(withoutOwn)).toEqual(parsed(show.lines).map(withoutOwn));
      expect(new Set(replayed.refusals)).toEqual(new Set(['replay']));
    },
  );

  test('LOG-51: at speed 0 its export differs in proof and in the line that opens it alone, and can be replayed again', async () => {
    const show = await wholeShow();
    const once = await replay(fileOf(show.folder, show.lines), 0);
    const bare = ({ hash: _hash, sealed: _sealed, salt: _salt, ...event }: Line): unknown => event;
    const [opened, ...rest] = parsed(once.lines).map(bare);
    expect(rest).toEqual(parsed(show.lines).map(bare).slice(1));
    expect(opened).toMatchObject({ seq: 1, payload: { mode: 'replay', label: 'replay' } });
    const file = fileOf(show.folder, once.lines, 'again.jsonl');
    expect(verifyLines(claimsOfExport(file))).toMatchObject({ whole: true, lines: show.lines.length });
    // A fast one too, for what it stretches is told apart.
    const fast = await replay(file, 1_000_000);
    const again = await replay(fileOf(show.folder, fast.lines, 'fast.jsonl'), 0);
    expect(parsed(again.lines).map(bare)).toEqual([opened, ...rest]);
    expect(again.record).toEqual(show.record);
  });

  test('LOG-57: what was erased stays erased, and the replay is as whole as the show', async () => {
    const show = await wholeShow();
    expect(show.lines.join('\n')).not.toMatch(/chat:(Bob|Dan)|three|"six"/u);
    const { lines } = await replay(fileOf(show.folder, show.lines), 0);
    const held = parsed(lines).filter(({ type }) => type === 'message.held');
    const erased = held.filter(({ payload }) => 'erased' in payload);
    expect(erased).toHaveLength(3);
    for (const line of erased) expect([line.salt, typeof line.sealed]).toEqual([undefined, 'string']);
    expect(held.filter(({ salt }) => salt !== undefined)).toHaveLength(held.length - 3);
    expect(verifyLines(claimsOfExport(fileOf(show.folder, lines, 'replayed.jsonl')))).toMatchObject({ whole: true });
  });
});

describe('the player of a show', () => {
  const titled = (seq: number, seconds: number, type: 'show.titled' | 'show.wrapped' = 'show.titled'): object => ({
    ...{ seq, at: after(seconds), type, payload: type === 'show.titled' ? { title: `Title ${seq}` } : {} },
    ...{ actor: desk, cause: null },
  });

  test('LOG-52: each event comes when its time has come, those of one time together, and the clock ends with them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
    try {
      const machine = { ran: 0 };
      const startAt = fromIso(after(0));
      const endAt = fromIso(after(600));
      const clock = createReplayClock({ startAt, endAt, speed: 60, stands: true, monotonic: () => machine.ran });
      const taken: { seqs: number[]; at: string }[] = [];
      const lines = [titled(2, 10), titled(3, 60), titled(4, 60), titled(5, 50), titled(6, 600)].map((json, line) => ({
        ...{ line, json },
        event: json as ShowEvent,
      }));
      const player = createRecordingPlayer({
        ...{ lines: lines[Symbol.iterator](), count: 5, clock, speed: 60 },
        engine: { relive: (events) => taken.push({ seqs: events.map(({ seq }) => seq), at: toIso(clock.now()) }) },
        onProgress: () => undefined,
        onFault: (fault) => {
          throw fault;
        },
      });
      // However long the server takes to start, the show has not begun.
      machine.ran = 5_000;
      player.start();
      const run = async (to: number): Promise<void> => {
        for (; machine.ran < to; machine.ran += 10) await vi.advanceTimersByTimeAsync(10);
      };
      await run(5_900);
      expect(taken.map(({ seqs }) => seqs)).toEqual([[2]]);
      await run(6_200);
      expect(taken.map(({ seqs }) => seqs)).toEqual([[2], [3, 4, 5]]);
      expect(player.isOver).toBe(false);
      await run(15_200);
      expect(taken.map(({ seqs }) => seqs)).toEqual([[2], [3, 4, 5], [6]]);
      await player.done;
      expect([player.isOver, clock.rate]).toEqual([true, 1]);
      // However late the last one was taken.
      expect(clock.now() - endAt < 1_000).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('LOG-52: what follows the end of the show is not waited for, and a replay stops when told', async () => {
    const startAt = fromIso(after(0));
    const clock = createReplayClock({ startAt, speed: 1_000, stands: true });
    const taken: number[] = [];
    const month = 2_592_000;
    const lines = [titled(2, 1), titled(3, 2, 'show.wrapped'), titled(4, month), titled(5, 2 * month)];
    const playerOf = (events: readonly object[]) =>
      createRecordingPlayer({
        lines: events.map((json, line) => ({ line, json, event: json as ShowEvent }))[Symbol.iterator](),
        ...{ count: events.length, clock, speed: 1_000 },
        engine: { relive: (relived) => taken.push(...relived.map(({ seq }) => seq)) },
        onProgress: () => undefined,
        onFault: (fault) => {
          throw fault;
        },
      });
    const player = playerOf(lines);
    player.start();
    await player.done;
    expect(taken).toEqual([2, 3, 4, 5]);
    expect(clock.now() < fromIso(after(3_600))).toBe(true);
    const endless = playerOf([titled(6, 3), titled(7, month)]);
    endless.start();
    await endless.stop();
    expect(endless.isOver).toBe(false);
    expect(taken).not.toContain(7);
  });

  test('LOG-53: an author can be erased from a replay that is at its end, not before', () => {
    let isOver = false;
    const { decide, initialState } = { ...recordedDomain(() => isOver) };
    const ctx = { now: fromIso(after(0)), rate: 1, actor: desk, newId: () => 'id' };
    const wish = { name: 'author.erase', input: { authorId: 'chat:Ann' } } as const;
    expect(decide(initialState, wish, ctx)).toMatchObject({ ok: false, error: { reason: 'replay' } });
    isOver = true;
    expect(decide(initialState, wish, ctx)).toMatchObject({ ok: true, value: [{ type: 'author.erased' }] });
    expect(decide(initialState, { name: 'show.wrap', input: {} }, ctx)).toMatchObject({ ok: false });
    expect(decide(initialState, { name: 'clock.tick', input: {} }, ctx)).toEqual({ ok: true, value: [] });
  });

  test('LOG-58: what played in the show plays as long in real time, and what was history then is history now', () => {
    const fired = (playUntil: string, rest: object = {}): ShowEvent =>
      ({
        ...titled(9, 100),
        type: 'victory.fired',
        payload: { racer: null, milestone: null, at: after(100), playUntil, cause: 'hand', ...rest },
      }) as ShowEvent;
    expect(stagedAgain(fired(after(120)), 1)).toEqual(fired(after(120)));
    expect(stagedAgain(fired(after(112), { lasts: 12_000 }), 60)).toEqual(fired(after(820), { lasts: 12_000 }));
    expect(stagedAgain(fired(after(20)), 60)).toEqual(fired(after(20)));
    // Of a replay at another speed.
    expect(stagedAgain(fired(after(1_300)), 0)).toEqual(fired(after(120)));
    const other = titled(3, 1) as ShowEvent;
    expect(stagedAgain(other, 60)).toBe(other);
  });
});
