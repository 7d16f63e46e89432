import type { EventLog } from '../../storage/event-log.ts';
import { logPages } from './log-lines.ts';

/** The log whole, one event a line. */
export function* eventsJsonl(log: Pick<EventLog, 'read'>): Generator<string> {
  for (const page of logPages(log)) {
    yield page
      .map(
        ({ seq, at, type, payload, actor, cause, source, key }) =>
          `${JSON.stringify({ seq, at, type, payload, actor, cause, source, key })}\n`,
      )
      .join('');
  }
}
