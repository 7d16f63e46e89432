import type { PaintedFrame } from '../../../shared/protocol/frames.ts';

/** At most four reports a second. */
const pause = 250;

export interface PaintReporterOptions {
  readonly report: (frame: PaintedFrame) => void;
  readonly visible: () => boolean;
  readonly requestFrame: (callback: () => void) => void;
  readonly steadyNow: () => number;
  readonly wallNow: () => number;
  readonly version: string;
  /** What the page's address narrows the messages to, so that control can say why it shows none. */
  readonly platforms: readonly string[] | null;
}

/** Tells the server which revision is on screen: at most four times a second, and once at rest. */
export interface PaintReporter {
  /** The page has drawn this revision; it is painted two frames later. */
  drawn(seq: number): void;
  /** The page was hidden or shown. */
  visibilityChanged(): void;
  /** The line is new: the server knows nothing of this page yet. */
  again(): void;
  close(): void;
}

export function createPaintReporter(options: PaintReporterOptions): PaintReporter {
  const { report, visible, requestFrame, steadyNow, wallNow, version, platforms } = options;
  let drawn = 0;
  let painted = 0;
  let reported: string | null = null;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const send = (): void => {
    const frame = {
      seq: painted,
      at: new Date(wallNow()).toISOString(),
      visible: visible(),
      version,
      ...(platforms && { platforms }),
    };
    const facts = `${frame.seq} ${frame.visible}`;
    if (closed || facts === reported) return;
    reported = facts;
    reportedAt = steadyNow();
    report(frame);
  };
  /** The second frame begins when the first, which holds the change, has been handed over. No frame runs while nothing changes. */
  const afterPaint = (): void => {
    requestFrame(() =>
      requestFrame(() => {
        waiting = false;
        painted = drawn;
        send();
      }),
    );
  };
  const look = (): void => {
    if (waiting || closed) return;
    if (!visible()) return send();
    waiting = true;
    timer = setTimeout(afterPaint, Math.max(0, pause - (steadyNow() - reportedAt)));
  };

  return {
    drawn: (seq) => {
      if (seq === drawn) return;
      drawn = seq;
      look();
    },
    visibilityChanged: () => {
      // Frames stand still while a page is hidden: what waits for one would wait for ever.
      waiting = false;
      clearTimeout(timer);
      look();
    },
    again: () => {
      reported = null;
      look();
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
