import type { ChunkFrame, SnapshotFrame } from './frames.ts';

/**
 * How long the text of one chunk may be, in UTF-16 units. Inside a frame none of them takes more than three bytes, quotes and
 * backslashes two, so that a frame stays under 256 kB whatever was written.
 */
export const chunkLength = 80_000;

const texts = new WeakMap<object, string>();

/** The JSON of a view; made once for as long as it is the same view, however many pages start with it. */
function textOf(view: unknown): string {
  if (typeof view !== 'object' || view === null) return JSON.stringify(view);
  let text = texts.get(view);
  if (text === undefined) {
    text = JSON.stringify(view);
    texts.set(view, text);
  }
  return text;
}

/** A snapshot in chunks; none where it is short enough for a frame of its own. */
export function chunksOf(frame: SnapshotFrame, id: string, length = chunkLength): readonly ChunkFrame[] {
  const { view, ...head } = frame;
  const text = `${JSON.stringify(head).slice(0, -1)},"view":${textOf(view)}}`;
  if (text.length <= length) return [];
  const of = Math.ceil(text.length / length);
  return Array.from({ length: of }, (_none, part) => ({
    id,
    part,
    of,
    text: text.slice(part * length, (part + 1) * length),
  }));
}
