import type { ShowEvent } from '../../shared/domain/show-event.ts';

/** Throws unless the events carry on where the log ends, without a gap. */
export function checkAppend(lastSeq: number, events: readonly ShowEvent[]): void {
  events.forEach((event, index) => {
    const expected = lastSeq + index + 1;
    if (event.seq !== expected)
      throw new Error(`the log ends at ${lastSeq}: expected seq ${expected}, got ${event.seq}`);
  });
}
