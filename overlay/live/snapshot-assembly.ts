import type { ChunkFrame, SnapshotFrame } from '../../shared/protocol/frames.ts';

/** Puts the chunks of a snapshot together. */
export interface SnapshotAssembly {
  /** The snapshot, once its last chunk is here; null while one is missing. */
  take(chunk: ChunkFrame): SnapshotFrame | null;
}

/** A chunk of another snapshot begins anew: the one before will not be finished. A doubled chunk changes nothing. */
export function createSnapshotAssembly(): SnapshotAssembly {
  let id: string | null = null;
  const texts = new Map<number, string>();
  return {
    take(chunk) {
      if (chunk.id !== id) texts.clear();
      id = chunk.id;
      texts.set(chunk.part, chunk.text);
      if (texts.size < chunk.of) return null;
      const text = Array.from({ length: chunk.of }, (_none, part) => texts.get(part) ?? '').join('');
      texts.clear();
      id = null;
      return JSON.parse(text) as SnapshotFrame;
    },
  };
}
