import { fromIso, type Instant } from '../../shared/lib/instant.ts';
import { protocolVersion, type BeatFrame, type PatchFrame, type SnapshotFrame } from '../../shared/protocol/frames.ts';
import { applyPatch } from '../../shared/protocol/patch.ts';

/** A page's copy of its audience's view, and the place in the stream of frames that it stands at. Never mutated. */
export interface Replica<V> {
  readonly logId: string;
  readonly seq: number;
  readonly n: number;
  /** The show's clock when the last frame left the server. */
  readonly at: Instant;
  readonly view: V;
}

/** What a frame does to a replica: the next one, nothing (an old frame), or the one recovery path: ask for a snapshot. */
export type ReplicaStep<V> = Replica<V> | 'ignored' | 'resync';

/** A snapshot replaces everything; `outdated` when it speaks another protocol. */
export function fromSnapshot<V>(frame: SnapshotFrame): Replica<V> | 'outdated' {
  if (frame.protocol !== protocolVersion) return 'outdated';
  return { logId: frame.logId, seq: frame.seq, n: frame.n, at: fromIso(frame.at), view: frame.view as V };
}

/** A patch fits when it starts where the replica stands; one that lies behind it is ignored. */
export function afterPatch<V>(replica: Replica<V> | null, frame: PatchFrame): ReplicaStep<V> {
  if (replica === null || frame.logId !== replica.logId) return 'resync';
  if (frame.n <= replica.n && frame.to <= replica.seq) return 'ignored';
  if (frame.from !== replica.seq || frame.n !== replica.n + 1) return 'resync';
  try {
    const view = applyPatch(replica.view, frame.ops);
    return { logId: replica.logId, seq: frame.to, n: frame.n, at: fromIso(frame.at), view };
  } catch (error) {
    // A patch that does not fit its view is answered like a lost one.
    console.warn('tickertape: a patch did not fit, asking for a snapshot', error);
    return 'resync';
  }
}

/** A beat moves the clock only; one that knows more than the replica shows that a frame was lost. */
export function afterBeat<V>(replica: Replica<V> | null, frame: BeatFrame): ReplicaStep<V> {
  if (replica === null || frame.logId !== replica.logId) return 'resync';
  if (frame.seq === replica.seq && frame.n === replica.n) return { ...replica, at: fromIso(frame.at) };
  return frame.n < replica.n && frame.seq <= replica.seq ? 'ignored' : 'resync';
}
