import type { Socket as EngineSocket } from 'engine.io';
import { chunksOf } from '../../shared/protocol/chunks.ts';
import type { Audience, BeatFrame, ChunkFrame, PatchFrame } from '../../shared/protocol/frames.ts';
import type { WireSocket } from './entrance.ts';
import { onDrained, waitingFor } from './reader-queue.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** One frame that its audience was told while a page was still busy with its snapshot. */
export type ToldFrame =
  { readonly event: 'patch'; readonly frame: PatchFrame } | { readonly event: 'beat'; readonly frame: BeatFrame };

/** Brings one page its snapshots. */
export interface SnapshotDelivery {
  readonly audience: Audience;
  /**
   * Sends a snapshot and lets the page into its audience's room; nothing where one is on its way already. May throw.
   * @param anew one that is made now, as the page asks again.
   */
  begin(anew?: boolean): void;
  /** What the audience is told: kept for the page while chunks are on their way, as it is not in the room. */
  told(frame: ToldFrame): void;
  /** Ends a page that has taken nothing of its snapshot for too long: it comes back, and until then nothing is kept for it. */
  endIfStalled(): void;
  stop(): void;
}

export interface SnapshotDeliveryDeps {
  readonly socket: WireSocket;
  readonly connection: EngineSocket;
  readonly audience: Audience;
  readonly shelf: SnapshotShelf;
  /** So many frames may wait for a page that does not take its chunks. */
  readonly mostKept: number;
  /** A page may take nothing of its snapshot for so many milliseconds. */
  readonly patience: number;
  readonly monotonic: () => number;
  readonly onSlow: () => void;
}

/** Only these views grow with the queue. */
const chunked: readonly Audience[] = ['control', 'director', 'moderator'];
/** The next chunk leaves when no more than this waits before the reader. */
const ahead = 64_000;
let count = 0;

/**
 * A short snapshot is one frame. A long one goes in chunks, each when the reader has taken the one before, so that no queue grows and
 * pings get through; what changes meanwhile follows after the last chunk, in order, and only then the page is in the room.
 */
export function createSnapshotDelivery(deps: SnapshotDeliveryDeps): SnapshotDelivery {
  const { socket, connection, audience, shelf } = deps;
  let chunks: ChunkFrame[] = [];
  let kept: ToldFrame[] = [];
  let underWay = false;
  let movedAt = 0;

  function pump(): void {
    movedAt = deps.monotonic();
    while (underWay && waitingFor(connection).bytes <= ahead) {
      const chunk = chunks.shift();
      const frame = chunk === undefined ? kept.shift() : undefined;
      if (chunk !== undefined) socket.emit('chunk', chunk);
      else if (frame?.event === 'patch') socket.emit('patch', frame.frame);
      else if (frame?.event === 'beat') socket.emit('beat', frame.frame);
      else {
        underWay = false;
        void socket.join(audience);
      }
    }
  }
  const stopListening = onDrained(connection, pump);

  function stop(): void {
    underWay = false;
    chunks = [];
    kept = [];
    stopListening();
  }

  return {
    audience,
    begin(anew) {
      if (underWay) return;
      const snapshot = shelf.take(audience, anew);
      const { frame, since } = snapshot;
      const parts = chunked.includes(audience) ? chunksOf(frame, `${String(frame.n)}.${String(++count)}`) : [];
      if (parts.length === 0) {
        socket.emit('snapshot', frame);
        void socket.join(audience);
        return;
      }
      void socket.leave(audience);
      shelf.keep(audience, snapshot);
      chunks = [...parts];
      kept = [...since];
      underWay = true;
      pump();
    },
    told(frame) {
      if (!underWay) return;
      kept.push(frame);
      if (kept.length <= deps.mostKept) return;
      stop();
      deps.onSlow();
    },
    endIfStalled() {
      if (!underWay || deps.monotonic() - movedAt <= deps.patience) return;
      stop();
      deps.onSlow();
    },
    stop,
  };
}
