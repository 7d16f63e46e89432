import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import type { EventLog } from '../../storage/event-log.ts';

const pageSize = 500;

/** The log in pages, so that no statement stays open while the show goes on and a slow reader costs no memory. */
export function logPages(log: Pick<EventLog, 'read'>): Generator<readonly ShowEvent[]> {
  return pagesOf(
    (after) => log.read(after),
    ({ seq }) => seq,
  );
}

/** The same for lines in another form. */
export function* pagesOf<Line>(
  read: (after: number) => Iterable<Line>,
  seqOf: (line: Line) => number,
): Generator<readonly Line[]> {
  let after = 0;
  for (;;) {
    const page: Line[] = [];
    for (const line of read(after)) {
      page.push(line);
      if (page.length === pageSize) break;
    }
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = seqOf(last);
  }
}
