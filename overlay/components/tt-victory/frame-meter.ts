/** Counts what a celebration costs: asks for frames while it runs, and calls back when too many were late. */
export interface FrameMeter {
  stop(): void;
}

export interface FrameMeterOptions {
  readonly requestFrame: (callback: (now: number) => void) => number;
  readonly cancelFrame: (id: number) => void;
  /** Of the last stretch more than a tenth were late. */
  readonly onLate: () => void;
}

const stretch = 45;
const mostLate = 0.1;

/**
 * A frame is late when it took half again as long as this page's quick ones: a source that OBS draws 30 times a second is not slow for
 * that. The first stretch, in which everything is drawn for the first time, does not count.
 */
export function createFrameMeter({ requestFrame, cancelFrame, onLate }: FrameMeterOptions): FrameMeter {
  let before: number | null = null;
  let spans: number[] = [];
  let warm = false;
  let quick = Number.POSITIVE_INFINITY;
  let id = 0;
  const judge = (): void => {
    const sorted = [...spans].sort((a, b) => a - b);
    quick = Math.min(quick, sorted[Math.floor(sorted.length / 5)] ?? quick);
    const late = spans.filter((span) => span > quick * 1.5).length / spans.length;
    spans = [];
    if (warm && late > mostLate) onLate();
    warm = true;
  };
  const frame = (now: number): void => {
    if (before !== null) spans.push(now - before);
    before = now;
    if (spans.length === stretch) judge();
    id = requestFrame(frame);
  };
  id = requestFrame(frame);
  return { stop: () => cancelFrame(id) };
}

/** The same with this page's frames. */
export const meterFrames = (onLate: () => void): FrameMeter =>
  createFrameMeter({
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (id) => cancelAnimationFrame(id),
    onLate,
  });
