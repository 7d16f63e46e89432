import { describe, expect, it } from 'vitest';
import { chunkLength, chunksOf } from '../../shared/protocol/chunks.ts';
import type { SnapshotFrame } from '../../shared/protocol/frames.ts';
import { createSnapshotAssembly } from './snapshot-assembly.ts';

const snapshot = (view: unknown): SnapshotFrame => ({
  protocol: 1,
  logId: 'log',
  seq: 7,
  n: 3,
  at: '2009-04-17T06:13:00.000Z',
  view,
});
/** Quotes, backslashes, controls, letters of three bytes, pairs that a cut may part. */
const awkward = '"\\\u0001漢\u{1F389}é\u2028'.repeat(40_000);

describe('chunks of a snapshot', () => {
  it('WIRE-50: what fits one frame is not cut', () => {
    expect(chunksOf(snapshot({ text: 'short' }), 'a')).toEqual([]);
  });

  it('WIRE-50: joined they are the snapshot, and none is 256 kB long', () => {
    const frame = snapshot({ text: awkward });
    const chunks = chunksOf(frame, 'a');
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(Buffer.byteLength(JSON.stringify(['chunk', chunk]))).toBeLessThan(256_000);
    expect(JSON.parse(chunks.map(({ text }) => text).join(''))).toEqual(frame);
  });

  it('WIRE-50: not even where every letter takes three bytes', () => {
    for (const text of ['漢'.repeat(300_000), '"'.repeat(300_000), '\\'.repeat(300_000)])
      for (const chunk of chunksOf(snapshot({ text }), 'a'))
        expect(Buffer.byteLength(JSON.stringify(['chunk', chunk]))).toBeLessThan(256_000);
  });

  it('WIRE-51: in any order, doubled, and begun anew by another snapshot, the page gets what was sent', () => {
    const assembly = createSnapshotAssembly();
    const old = chunksOf(snapshot({ text: 'old'.repeat(chunkLength) }), 'a');
    const frame = snapshot({ text: awkward });
    const chunks = chunksOf(frame, 'b');
    for (const chunk of old.slice(1)) expect(assembly.take(chunk)).toBeNull();
    for (const chunk of [...chunks.slice(1), ...chunks.slice(1)].reverse()) expect(assembly.take(chunk)).toBeNull();
    expect(assembly.take(chunks[0]!)).toEqual(frame);
    expect(assembly.take(chunks[0]!)).toBeNull();
  });
});
