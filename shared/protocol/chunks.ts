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

/**
 * A snapshot in chunks; none where it is short enough for a frame of its own. They are parts of the view's one text and share its memory,
 * however many pages they wait for.
 */
export function chunksOf(frame: SnapshotFrame, id: string, length = chunkLength): readonly ChunkFrame[] {
  const { view, ...rest } = frame;
  const head = `${JSON.stringify(rest).slice(0, -1)},"view":`;
  const shared = textOf(view);
  const whole = head.length + shared.length + 1;
  if (whole <= length) return [];
  const inView = (place: number): number => Math.max(0, place - head.length);
  return Array.from({ length: Math.ceil(whole / length) }, (_none, part, from = part * length, to = from + length) => ({
    ...{ id, part, of: Math.ceil(whole / length) },
    text: head.slice(from, to) + shared.slice(inView(from), inView(to)) + (to >= whole ? '}' : ''),
  }));
}
