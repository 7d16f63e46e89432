import type { EventLog } from '../../storage/event-log.ts';
import { pagesOf } from './log-lines.ts';

/**
 * The log whole, one event a line, with what proves it: `hash` over the line and the one before, and where a line holds words or names of
 * people their `sealed` hash and its `salt`. So the file can be verified by itself.
 */
export function* eventsJsonl(log: Pick<EventLog, 'readProven'>): Generator<string> {
  for (const page of pagesOf(
    (after) => log.readProven(after),
    ({ event }) => event.seq,
  )) {
    yield page
      .map(({ event: { seq, at, type, payload, actor, cause, source, key }, hash, sealed, salt }) => {
        const proof = sealed === null ? { hash } : { hash, sealed, ...(salt === null ? {} : { salt }) };
        return `${JSON.stringify({ seq, at, type, payload, actor, cause, source, key, ...proof })}\n`;
      })
      .join('');
  }
}
