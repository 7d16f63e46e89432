import type { MessageView } from '../../shared/projections/queue-view.ts';

const figure = new Intl.NumberFormat('en');

export const ledgerEnds = ['read', 'skipped', 'retracted', 'rejected', 'carried-over'] as const;
/** What the ledger lists: `retracted` also holds what was taken back after its end. */
export type LedgerEnd = (typeof ledgerEnds)[number];

/** The words of the ledger dock. */
export const ledgerDockWords = {
  count: (count: number): string => figure.format(count),
  promised: 'promised, not yet read',
  read: 'read',
  skipped: 'skipped',
  retracted: 'taken back',
  owed: 'Before you wrap',
  nothingOwed: 'Everything that was promised has been read, skipped or taken back.',
  owedText: (count: number): string =>
    `${figure.format(count)} ${count === 1 ? 'message is' : 'messages are'} promised and not yet read. Read ${count === 1 ? 'it' : 'them'}, or pass over ${count === 1 ? 'it' : 'them'}. What still waits when the show is wrapped is carried over: the next show holds it again.`,
  wrappedOwed: (count: number): string =>
    count === 0
      ? 'The show is wrapped. Nothing was left unread.'
      : `The show is wrapped. ${figure.format(count)} ${count === 1 ? 'message is' : 'messages are'} carried over: the next show holds ${count === 1 ? 'it' : 'them'} again.`,
  onAir: 'on air: counts as read then',
  skip: 'Skip',
  skipMessage: (name: string, text: string): string => `Skip what ${name} wrote: ${text}`,
  skipReason: 'no time',
  carries: 'carried over if left',
  list: 'What came of them',
  show: 'Show',
  ends: {
    read: 'Read',
    skipped: 'Skipped',
    retracted: 'Taken back',
    rejected: 'Rejected',
    'carried-over': 'Carried over',
  } satisfies Record<LedgerEnd, string>,
  none: {
    read: 'Nothing has been read yet.',
    skipped: 'Nothing was skipped.',
    retracted: 'Nothing was taken back.',
    rejected: 'Nothing was rejected.',
    'carried-over': 'Nothing was carried over. That happens when the show is wrapped.',
  } satisfies Record<LedgerEnd, string>,
  takenBackBy: { platform: 'by its platform', ban: 'by a ban', person: 'by the crew', undo: 'by an undo' } as Readonly<
    Record<string, string>
  >,
  takenBackAfter: (state: MessageView['state'], time: string): string =>
    `taken back at ${time}, after it was ${state === 'carried-over' ? 'carried over' : state}`,
  noReason: 'no reason given',
  erased: 'erased on the author’s wish',
  older: 'Older ones',
  noOlder: 'That is all.',
  olderFailed: (status: number | null): string =>
    status === null
      ? 'The server could not be reached. Try again.'
      : `The server answered ${String(status)}. Try again.`,
  export: 'Save all as CSV',
  exportFailed: 'Nothing was saved: the server could not be reached or refused.',
} as const;
