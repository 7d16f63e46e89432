import type { ShowEvent } from '../../../shared/domain/show-event.ts';
import type { EventLog } from '../../storage/event-log.ts';

const pageSize = 500;

/** The log in pages, so that no statement stays open while the show goes on and a slow reader costs no memory. */
export function logPages(log: Pick<EventLog, 'read'>, from = 0): Generator<readonly ShowEvent[]> {
  return pagesOf(
    (after) => log.read(after),
    ({ seq }) => seq,
    from,
  );
}

/** The same for lines in another form. */
export function* pagesOf<Line>(
  read: (after: number) => Iterable<Line>,
  seqOf: (line: Line) => number,
  from = 0,
): Generator<readonly Line[]> {
  let after = from;
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
