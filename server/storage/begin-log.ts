import { systemActor } from '../../shared/domain/actor.ts';
import { type Instant, toIso } from '../../shared/lib/instant.ts';
import type { EventLog } from './event-log.ts';

export interface Opening {
  readonly title: string;
  /** A line that the screen must carry, e.g. "reconstruction"; null = none. */
  readonly label: string | null;
  /** The show's clock. */
  readonly at: Instant;
}

/** Writes the first line of a log that has none: what kind of show this is. Does nothing to a log that has begun. */
export function beginLog(log: EventLog, { title, label, at }: Opening): void {
  if (log.lastSeq > 0) return;
  log.append([
    {
      seq: 1,
      at: toIso(at),
      type: 'show.opened',
      payload: { title, mode: log.meta.mode, label },
      actor: systemActor,
      cause: null,
    },
  ]);
}
