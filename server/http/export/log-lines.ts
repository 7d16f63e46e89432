import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import type { EventLog } from '../../storage/event-log.ts';

const pageSize = 500;

/** The log in pages, so that no statement stays open while the show goes on and a slow reader costs no memory. */
export function* logPages(log: Pick<EventLog, 'read'>): Generator<readonly ShowEvent[]> {
  let after = 0;
  for (;;) {
    const page: ShowEvent[] = [];
    for (const event of log.read(after)) {
      page.push(event);
      if (page.length === pageSize) break;
    }
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.seq ?? after;
  }
}
