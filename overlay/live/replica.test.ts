import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { BeatFrame, PatchFrame, SnapshotFrame } from '../../shared/protocol/frames.ts';
import { diff } from '../../shared/protocol/patch.ts';
import { afterBeat, afterPatch, fromSnapshot, type Replica } from './replica.ts';

interface Board {
  readonly totals: Readonly<Record<string, number>>;
}

const at = '2009-04-17T06:13:00.000Z';
const snapshot = (over: Partial<SnapshotFrame> = {}): SnapshotFrame => ({
  protocol: 1,
  logId: 'log-a',
  seq: 4,
  n: 9,
  at,
  view: { totals: { one: 1 } },
  ...over,
});
const patch = (over: Partial<PatchFrame> = {}): PatchFrame => ({
  logId: 'log-a',
  from: 4,
  to: 5,
  n: 10,
  at,
  ops: [{ op: 'replace', path: '/totals/one', value: 2 }],
  ...over,
});
const beat = (over: Partial<BeatFrame> = {}): BeatFrame => ({ logId: 'log-a', seq: 4, n: 9, at, ...over });

function replicaOf(frame: SnapshotFrame): Replica<Board> {
  const replica = fromSnapshot<Board>(frame);
  if (replica === 'outdated') throw new Error('the snapshot should fit');
  return replica;
}

describe('replica', () => {
  const replica = replicaOf(snapshot());

  test('PAGE-1: a patch that starts where the page stands is applied', () => {
    expect(afterPatch(replica, patch())).toEqual({ ...replica, seq: 5, n: 10, view: { totals: { one: 2 } } });
  });

  test('PAGE-1: an old patch is ignored', () => {
    expect(afterPatch(replica, patch({ from: 3, to: 4, n: 9 }))).toBe('ignored');
  });

  test.each([
    ['a gap in seq', patch({ from: 5, to: 6 })],
    ['a gap in n alone (a lost frame that moved no seq)', patch({ n: 11 })],
    ['another log', patch({ logId: 'log-b' })],
    ['operations that do not fit', patch({ ops: [{ op: 'replace', path: '/nobody/one', value: 2 }] })],
  ])('PAGE-1: %s asks for a snapshot', (_what, frame) => {
    expect(afterPatch(replica, frame)).toBe('resync');
  });

  test('PAGE-1: a patch before any snapshot asks for one', () => {
    expect(afterPatch(null, patch())).toBe('resync');
  });

  test('PAGE-2: a beat moves the clock and keeps the view', () => {
    const after = afterBeat(replica, beat({ at: '2009-04-17T06:13:05.000Z' }));
    expect(after).toMatchObject({ at: replica.at + 5_000 });
    expect(typeof after === 'object' && after.view).toBe(replica.view);
  });

  test('PAGE-2: a beat that knows more asks for a snapshot, an old one is ignored', () => {
    expect(afterBeat(replica, beat({ seq: 5, n: 10 }))).toBe('resync');
    expect(afterBeat(replica, beat({ n: 10 }))).toBe('resync');
    expect(afterBeat(replica, beat({ logId: 'log-b' }))).toBe('resync');
    expect(afterBeat(replica, beat({ seq: 3, n: 8 }))).toBe('ignored');
    expect(afterBeat(null, beat())).toBe('resync');
  });

  test('PAGE-3: a snapshot of another protocol is refused', () => {
    expect(fromSnapshot(snapshot({ protocol: 2 }))).toBe('outdated');
  });

  test('PAGE-1: whatever frames are lost, doubled or delayed, a page never holds a view that the server never had', () => {
    const board = fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.nat(9)).map((totals) => ({ totals }));
    const fate = fc.constantFrom('deliver', 'drop', 'double', 'replay-first');
    fc.assert(
      fc.property(board, fc.array(fc.tuple(board, fate), { maxLength: 30 }), (first, steps) => {
        let mine: Replica<Board> = replicaOf(snapshot({ seq: 0, n: 0, view: first }));
        let server: Board = first;
        let place = 0;
        let earliest: PatchFrame | null = null;
        for (const [next, what] of steps) {
          const frame = patch({ from: place, to: place + 1, n: place + 1, ops: diff(server, next) });
          earliest ??= frame;
          server = next;
          place += 1;
          const arriving =
            what === 'drop'
              ? []
              : what === 'double'
                ? [frame, frame]
                : what === 'replay-first'
                  ? [earliest, frame]
                  : [frame];
          for (const arrived of arriving) {
            const result = afterPatch(mine, arrived);
            if (result === 'resync') mine = replicaOf(snapshot({ seq: place, n: place, view: server }));
            else if (result !== 'ignored') mine = result;
          }
          if (mine.seq === place) expect(mine.view).toEqual(server);
        }
        if (afterBeat(mine, beat({ seq: place, n: place })) === 'resync')
          mine = replicaOf(snapshot({ seq: place, n: place, view: server }));
        expect(mine.view).toEqual(server);
      }),
    );
  });
});
