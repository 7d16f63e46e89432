import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { LogTooNewError } from './log-errors.ts';

/** An event as some version wrote it: the envelope is the same in all versions, type and payload are that version's words. */
export type StoredEvent = Omit<ShowEvent, 'type' | 'payload'> & { readonly type: string; readonly payload: unknown };

/** Brings an event of one version to the next one's words. */
export type UpcastStep = (event: StoredEvent) => StoredEvent;

export interface Upcaster {
  /** The version that new lines are written in. */
  readonly version: number;
  /** A line of any earlier version in today's words. Throws LogTooNewError for a line of a later one. */
  read(event: StoredEvent, version: number): ShowEvent;
}

/**
 * Old logs are read for ever, and never rewritten: `steps[i]` takes an event of version i + 1 to version i + 2, and a line goes
 * through all the steps that came after it was written.
 */
export function createUpcaster(steps: readonly UpcastStep[]): Upcaster {
  const version = steps.length + 1;
  return {
    version,
    read: (event, from) => {
      if (from > version) {
        throw new LogTooNewError(
          `line ${event.seq} of the log is of version ${from}, this Tickertape knows versions up to ${version}: start the newer Tickertape again`,
        );
      }
      return steps.slice(from - 1).reduce((current, step) => step(current), event) as ShowEvent;
    },
  };
}

/** Today's words are the first version's: a change to a payload adds its step here. */
export const upcastSteps: readonly UpcastStep[] = [];
