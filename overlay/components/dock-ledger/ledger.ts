import type { MessageView } from '../../../shared/projections/queue-view.ts';
import type { LedgerEnd } from '../../strings/ledger-dock.en.ts';

export type Messages = Readonly<Record<string, MessageView>>;

const byRank = (a: MessageView, b: MessageView): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** What is still owed: on air first, then in line. */
export function owed(messages: Messages): readonly MessageView[] {
  const all = Object.values(messages);
  return [
    ...all.filter(({ state }) => state === 'reading'),
    ...all.filter(({ state }) => state === 'approved').sort(byRank),
  ];
}

/** What ended so, the newest first; what was taken back after its end stands under both. */
export function ended(messages: Messages, older: readonly MessageView[], end: LedgerEnd): readonly MessageView[] {
  const known = new Map(older.map((message) => [message.id, message]));
  for (const message of Object.values(messages)) known.set(message.id, message);
  const time = (message: MessageView): string =>
    (end === 'retracted' ? message.retractedAt : message.finishedAt) ?? message.heldAt;
  return [...known.values()]
    .filter((message) =>
      end === 'retracted' ? message.retractedAt !== null || message.state === 'retracted' : message.state === end,
    )
    .sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
}

export interface LedgerPage {
  readonly messages: readonly MessageView[];
  readonly more: boolean;
}

/** Where the next older page is asked for, after those that are known. */
export const olderPath = (last: string | null): string =>
  `/api/v1/messages?limit=200${last === null ? '' : `&before=${encodeURIComponent(last)}`}`;
