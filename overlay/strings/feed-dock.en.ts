import type { FeedView } from '../../shared/projections/queue-view.ts';

const figure = new Intl.NumberFormat('en');
const some = (count: number, one: string, many: string): string =>
  `${figure.format(count)} ${count === 1 ? one : many}`;

/** The words of the feed dock. */
export const feedDockWords = {
  counts: ({ counted, taken }: FeedView): string => `${some(counted, 'line', 'lines')}, ${figure.format(taken)} taken`,
  overflow: (count: number): string => `${figure.format(count)} not taken for want of room`,
  rest: ({ duplicate, refused }: FeedView): string =>
    [
      ...(duplicate === 0 ? [] : [`${figure.format(duplicate)} came again`]),
      ...(refused === 0 ? [] : [`${figure.format(refused)} refused`]),
    ].join(' · '),
  since: 'Since the server started. What was taken is in the queue and stays there.',
  overflowHint:
    'These matched a rule of intake, but came faster than they can be held, or the queue was full. They were only shown as they passed: pick what you see, or let intake take less.',
  none: 'No chat is read. Control adds one in the Intake dock; then its lines pass by here.',
  quiet: 'No line has come yet.',
  noMatch: 'None of the lines here matches.',
  filter: 'Find',
  filterHint: 'In words and names',
  lines: 'Passing lines',
  pick: 'Pick',
  pickLine: (name: string, text: string): string => `Pick what ${name} wrote: ${text}`,
  taken: 'in the queue',
  pause: 'Pause',
  go: 'Go on',
  still: (newer: number): string =>
    newer === 0 ? 'Standing still' : `Standing still · ${some(newer, 'newer line', 'newer lines')}`,
  keys: 'Up and down go from line to line, Enter picks. The lines stand still while the pointer or the focus is among them.',
} as const;
