import type { Audience, SnapshotFrame } from '../../shared/protocol/frames.ts';
import type { ToldFrame } from './snapshot-delivery.ts';

/** A snapshot, and what its audience was told since it was made. */
export interface KeptSnapshot {
  readonly frame: SnapshotFrame;
  readonly since: readonly ToldFrame[];
}

export interface SnapshotShelf {
  /** @param anew a page asked again: what it had did not fit, so it gets none that is kept. */
  take(audience: Audience, anew?: boolean): KeptSnapshot;
  /** A snapshot that was so long that others shall start from the same one. */
  keep(audience: Audience, snapshot: KeptSnapshot): void;
  told(audience: Audience, frame: ToldFrame): void;
  /** The audience has no page any more: it is told nothing. */
  forget(audience: Audience): void;
}

export interface SnapshotShelfDeps {
  readonly snapshot: (audience: Audience) => SnapshotFrame;
  readonly monotonic: () => number;
  /** Milliseconds. */
  readonly age: number;
}

/** More than this is not worth keeping: a new snapshot is shorter. */
const mostSince = 200;

/**
 * Long snapshots for all pages that come at about the same time: after a restart all moderators are back at once, and each text of its own would
 * be megabytes, as long as its page has not read it. What changed since follows as the frames that the others were told.
 */
export function createSnapshotShelf({ snapshot, monotonic, age }: SnapshotShelfDeps): SnapshotShelf {
  const kept = new Map<Audience, { frame: SnapshotFrame; since: ToldFrame[]; n: number; at: number }>();
  const isOld = ({ at }: { readonly at: number }): boolean => monotonic() - at > age;
  return {
    take(audience, anew = false) {
      const found = kept.get(audience);
      if (found !== undefined && !anew && !isOld(found)) return { frame: found.frame, since: [...found.since] };
      kept.delete(audience);
      return { frame: snapshot(audience), since: [] };
    },
    keep(audience, { frame }) {
      const found = kept.get(audience);
      if (found?.frame !== frame) kept.set(audience, { frame, since: [], n: frame.n, at: monotonic() });
    },
    told(audience, told) {
      const found = kept.get(audience);
      if (found === undefined) return;
      if (told.event === 'patch') {
        found.since.push(told);
        found.n = told.frame.n;
      }
      // A beat that knows more stands for a patch that was too long to send.
      if (found.n < told.frame.n || found.since.length > mostSince || isOld(found)) kept.delete(audience);
    },
    forget: (audience) => void kept.delete(audience),
  };
}
