import { describe, expect, test } from 'vitest';
import { initialState } from '../../shared/domain/initial-state.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { chainHash, chainStart } from './chain.ts';
import type { EventLog, LogMeta } from './event-log.ts';
import { reseal } from './personal.ts';

export const testMeta: LogMeta = {
  logId: '3b1f0e5a-8c1d-4d52-9a64-0f7a5f0c2b11',
  mode: 'live',
  createdAt: '2009-04-15T16:00:00.000Z',
};

/** A line that is easy to tell from others. */
export function titled(seq: number, extra: Partial<Pick<ShowEvent, 'source' | 'key' | 'cause'>> = {}): ShowEvent {
  return {
    seq,
    at: new Date(1_239_800_000_000 + seq).toISOString(),
    type: 'show.titled',
    payload: { title: `Title ${seq} – “ünïcode” 🎉` },
    actor: { role: 'control', id: 'desk' },
    cause: null,
    ...extra,
  };
}

/** What every event log must hold, whatever it writes to. */
export function eventLogContract(name: string, create: () => EventLog): void {
  describe(name, () => {
    test('LOG-2: lines come back as they were written, in order, from any place', () => {
      const log = create();
      const lines = Array.from({ length: 1_234 }, (_, index) =>
        titled(index + 1, { cause: index % 2 === 0 ? `c${index}` : null }),
      );
      log.append(lines.slice(0, 1));
      log.append(lines.slice(1));
      expect([...log.read()]).toEqual(lines);
      expect([...log.read(1_000)]).toEqual(lines.slice(1_000));
      expect([...log.read(1_234)]).toEqual([]);
      expect(log.lastSeq).toBe(1_234);
      expect(log.meta).toEqual(testMeta);
      log.close();
    });

    test('LOG-2: an append that does not carry on where the log ends is refused whole', () => {
      const log = create();
      log.append([titled(1)]);
      expect(() => log.append([titled(1)])).toThrow('expected seq 2');
      expect(() => log.append([titled(2), titled(4)])).toThrow('expected seq 3');
      expect([...log.read()]).toEqual([titled(1)]);
      log.append([]);
      log.append([titled(2)]);
      expect(log.lastSeq).toBe(2);
      log.close();
    });

    test('LOG-3: a delivery is found by its source and key', () => {
      const log = create();
      log.append([titled(1, { source: 'bluesky', key: 'a' }), titled(2, { source: 'mastodon', key: 'a' }), titled(3)]);
      expect(log.find('bluesky', 'a')).toEqual({ seq: 1 });
      expect(log.find('mastodon', 'a')).toEqual({ seq: 2 });
      expect(log.find('bluesky', 'b')).toBeNull();
      expect([...log.read(0)][0]).toMatchObject({ source: 'bluesky', key: 'a' });
      expect([...log.read(2)][0]).not.toHaveProperty('key');
      log.close();
    });

    test('LOG-1: an append with one delivery too many writes nothing at all', () => {
      const log = create();
      log.append([titled(1, { source: 'feed', key: 'k' })]);
      expect(() => log.append([titled(2), titled(3, { source: 'feed', key: 'k' })])).toThrow();
      expect(() =>
        log.append([titled(2, { source: 'feed', key: 'z' }), titled(3, { source: 'feed', key: 'z' })]),
      ).toThrow();
      expect([...log.read()]).toHaveLength(1);
      expect(log.find('feed', 'z')).toBeNull();
      expect(log.lastSeq).toBe(1);
      log.append([titled(2, { source: 'feed', key: 'z' })]);
      expect(log.find('feed', 'z')).toEqual({ seq: 2 });
      log.close();
    });

    test('LOG-2: a reader that appends as it reads, or stops half-way, harms nobody', () => {
      const log = create();
      log.append(Array.from({ length: 600 }, (_, index) => titled(index + 1)));
      const seen: number[] = [];
      for (const event of log.read()) {
        seen.push(event.seq);
        if (event.seq === 10) log.append([titled(601)]);
        if (event.seq === 20) for (const inner of log.read(5)) if (inner.seq > 7) break;
      }
      expect(seen).toEqual(Array.from({ length: 601 }, (_, index) => index + 1));
      log.close();
    });

    test('LOG-5: a snapshot comes back as it was saved, and the last one counts', () => {
      const log = create();
      expect(log.loadSnapshot()).toBeNull();
      log.append([titled(1), titled(2)]);
      log.saveSnapshot({ ...initialState, seq: 1 });
      log.saveSnapshot({ ...initialState, seq: 2 });
      expect(log.loadSnapshot()).toEqual({ ...initialState, seq: 2 });
      log.close();
    });

    test('LOG-30: each line has a hash over itself and the one before, and an append that fails leaves the chain alone', () => {
      const log = create();
      const lines = personalLines();
      log.append(lines.slice(0, 2));
      expect(() => log.append([lines[2]!, titled(4, { source: 'twitch', key: 'uuid-1' })])).toThrow();
      log.append(lines.slice(2));
      log.append([{ ...titled(7), type: 'author.erased', payload: { authorId: 'twitch:1' } }]);
      const proven = [...log.readProven()];
      expect(proven.map(({ event }) => event)).toEqual([...log.read()]);
      let previous = chainStart;
      for (const { event, hash, sealed, salt } of proven) {
        const { seq, at, type, actor, cause, source = null, key = null } = event;
        const payload = reseal(event, sealed, salt);
        previous = chainHash(previous, { seq, at, type, payload, actor, cause, source, key });
        expect(hash).toBe(previous);
      }
      expect(proven.map(({ salt }) => salt === null)).toEqual([true, false, true, false, true, true, true]);
      expect([...log.readProven(5)].map(({ hash }) => hash)).toEqual(proven.slice(5).map(({ hash }) => hash));
      log.close();
    });

    test('LOG-20: text and names come back as they were written, until their author is erased', () => {
      const log = create();
      const lines = personalLines();
      log.append(lines);
      expect([...log.read()]).toEqual(lines);
      log.saveSnapshot({ ...initialState, seq: lines.length });
      log.append([{ ...titled(lines.length + 1), type: 'author.erased', payload: { authorId: 'twitch:1' } }]);
      const after = [...log.read()];
      expect(JSON.stringify(after)).not.toMatch(/twitch:1|Ann|a secret|say it/);
      expect(after.slice(0, 6)).toMatchObject([
        { payload: { id: 'm1', author: { id: 'erased', name: '', platform: 'twitch' }, text: '', erased: true } },
        { payload: { id: 'm2', author: { id: 'twitch:2', name: 'Bob' }, text: 'not secret to Bob' } },
        { payload: { id: 'm1', note: null } },
        { payload: { id: 'm2', note: 'stays' } },
        { payload: { authorId: 'erased', name: '' } },
        { payload: { authorId: 'erased' } },
      ]);
      expect(after.at(-1)).toMatchObject({ type: 'author.erased', payload: { authorId: 'erased' } });
      expect(log.loadSnapshot()).toBeNull();
      expect(log.find('twitch', 'uuid-1')).toEqual({ seq: 1 });
      log.close();
    });

    test('LOG-20: an append that fails erases nothing', () => {
      const log = create();
      const lines = personalLines();
      log.append(lines);
      const erasure: ShowEvent = { ...titled(7), type: 'author.erased', payload: { authorId: 'twitch:1' } };
      expect(() => log.append([erasure, titled(8, { source: 'twitch', key: 'uuid-1' })])).toThrow();
      expect([...log.read()]).toEqual(lines);
      log.close();
    });
  });
}

/** Two people, one message and one note each; the first one is banned and let in again. */
export function personalLines(): readonly ShowEvent[] {
  const message = {
    number: 1,
    rank: 'a',
    masked: null,
    origin: 'chat',
    url: null,
    takenBy: 'all',
    at: testMeta.createdAt,
    verdicts: [],
  } as const;
  const ann = { id: 'twitch:1', name: 'Ann', platform: 'twitch' };
  const bob = { id: 'twitch:2', name: 'Bob', platform: 'twitch' };
  const first = titled(1, { source: 'twitch', key: 'uuid-1' });
  return [
    {
      ...first,
      type: 'message.held',
      payload: { ...message, id: 'm1', author: ann, text: 'a secret', key: 'twitch:uuid-1' },
    },
    {
      ...titled(2),
      type: 'message.held',
      payload: { ...message, id: 'm2', author: bob, text: 'not secret to Bob', key: null },
    },
    { ...titled(3), type: 'message.noted', payload: { id: 'm1', note: 'say it slowly' } },
    { ...titled(4), type: 'message.noted', payload: { id: 'm2', note: 'stays' } },
    { ...titled(5), type: 'author.banned', payload: { authorId: 'twitch:1', name: 'Ann' } },
    { ...titled(6), type: 'author.unbanned', payload: { authorId: 'twitch:1' } },
  ];
}
