import { toIso, type Duration, type Instant } from '../../shared/lib/instant.ts';
import { protocolVersion, type BeatFrame, type PatchFrame, type SnapshotFrame } from '../../shared/protocol/frames.ts';
import { diff } from '../../shared/protocol/patch.ts';

/** A flow of changes becomes one frame in this time (WIRE-2). */
export const frameWindow: Duration = 33;

/**
 * Changes that an audience does not see move its seq alone, and those of a flow wait this long (QUEUE-112): nobody waits for them, and a
 * page under a flood of chat does not work thirty times a second for nothing.
 */
export const quietWindow: Duration = 250;

/** A patch longer than this is not sent: a reader that is slow could not queue it. Its pages start again from a snapshot. */
const longestPatch = 250_000;

export interface ChannelDeps {
  readonly logId: string;
  /** Frames are counted from here. */
  readonly firstFrame: number;
  /** The audience's view as it is now, and the seq that it shows. */
  readonly project: () => { readonly view: unknown; readonly seq: number };
  /** The show's clock. */
  readonly now: () => Instant;
  /** Milliseconds that never run backwards. */
  readonly monotonic: () => Duration;
  readonly sendPatch: (frame: PatchFrame) => void;
  readonly sendBeat: (frame: BeatFrame) => void;
  readonly onFault: (error: unknown) => void;
  /** In UTF-16 units of its JSON. */
  readonly longestPatch?: number;
}

/** The frames of one audience: what its pages have been told, and what they must be told next. */
export interface AudienceChannel {
  /** Something may have changed: tell now, or with what else comes within the window. */
  touch(urgent: boolean): void;
  /** Tells the time, after whatever time itself has changed. */
  beat(): void;
  /** Where a page starts. From now on the audience is told. */
  snapshot(): SnapshotFrame;
  view(): unknown;
  setListening(listening: boolean): void;
  stop(): void;
}

export function createAudienceChannel(deps: ChannelDeps): AudienceChannel {
  let told: { readonly view: unknown; readonly seq: number; readonly n: number } | null = null;
  let listening = false;
  let dirty = true;
  let timer: { readonly timeout: NodeJS.Timeout; readonly due: Duration } | null = null;
  let sentAt = -Infinity;
  /** When there was last nothing to be seen. */
  let quietAt = -Infinity;

  const at = (): string => toIso(deps.now());

  /** Brings what is told up to date, and says so if anybody listens. Nothing is sent where nothing changed. */
  function refresh(patient = false): { readonly view: unknown; readonly seq: number; readonly n: number } {
    stopTimer();
    const { view, seq } = deps.project();
    dirty = false;
    if (told === null) return (told = { view, seq, n: deps.firstFrame });
    const before = told;
    const ops = diff(before.view, view);
    if (ops.length === 0 && seq === before.seq) return before;
    if (ops.length === 0 && patient && listening) {
      quietAt = deps.monotonic();
      const wait = sentAt + quietWindow - quietAt;
      if (wait > 0) {
        dirty = true;
        refreshLater(wait);
        return before;
      }
    }
    // Counted before it is sent: a frame that gets lost on the way is missed by its number.
    told = { view, seq, n: before.n + 1 };
    if (listening) {
      sentAt = deps.monotonic();
      if (isLong(ops)) sendBeat(told);
      else deps.sendPatch({ logId: deps.logId, from: before.seq, to: seq, n: told.n, at: at(), ops });
    }
    return told;
  }

  const isLong = (ops: readonly unknown[]): boolean => JSON.stringify(ops).length > (deps.longestPatch ?? longestPatch);

  const sendBeat = ({ seq, n }: { readonly seq: number; readonly n: number }): void => {
    deps.sendBeat({ logId: deps.logId, seq, n, at: at() });
  };

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer.timeout);
    timer = null;
  }

  function refreshLater(wait: Duration): void {
    const due = deps.monotonic() + wait;
    if (timer !== null && timer.due <= due) return;
    stopTimer();
    const timeout = setTimeout(() => {
      timer = null;
      try {
        refresh(true);
      } catch (error) {
        deps.onFault(error);
      }
    }, wait);
    timer = { timeout: timeout.unref(), due };
  }

  return {
    touch: (urgent) => {
      dirty = true;
      if (!listening) return;
      if (urgent) return void refresh();
      const wait = Math.max(sentAt, quietAt) + frameWindow - deps.monotonic();
      if (wait <= 0) refresh(true);
      else refreshLater(wait);
    },
    beat: () => {
      dirty = true;
      if (!listening) return;
      sendBeat(refresh());
    },
    snapshot: () => {
      const { view, seq, n } = dirty || told === null ? refresh() : told;
      listening = true;
      return { protocol: protocolVersion, logId: deps.logId, seq, n, at: at(), view };
    },
    view: () => (dirty || told === null ? refresh() : told).view,
    setListening: (now) => {
      const begins = now && !listening;
      listening = now;
      if (!now) stopTimer();
      // A page that came by another way than a snapshot of ours is told what it missed.
      else if (begins && dirty && told !== null) refresh();
    },
    stop: () => {
      listening = false;
      stopTimer();
    },
  };
}
