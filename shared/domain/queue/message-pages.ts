import type { Message, MessageId, MessageState } from './queue-state.ts';

type MessagePage = Readonly<Record<string, Message>>;

/**
 * Messages by number, in pages of 64: a change copies one small page, however many messages there are. Pages, and places in a page,
 * are decimal strings.
 */
export type MessagePages = Readonly<Record<string, MessagePage>>;

const perPage = 64;
const pageOf = (number: number): string => String(Math.floor(number / perPage));
const placeOf = (number: number): string => String(number % perPage);

/** An id says the message's number, and four bytes of chance, so that no other log has the same. */
export function messageId(number: number, chance: string): MessageId {
  return `m${number.toString(36)}-${chance.replaceAll('-', '').slice(0, 8)}`;
}

const idShape = /^m([0-9a-z]{1,9})-[0-9A-Za-z_]{1,8}$/;

/** The message with this id; undefined where it is unknown, or closed so long ago that only the log has it. */
export function findMessage(pages: MessagePages, id: MessageId): Message | undefined {
  const number = idShape.exec(id)?.[1];
  if (number === undefined) return undefined;
  const found = messageAt(pages, Number.parseInt(number, 36));
  return found?.id === id ? found : undefined;
}

export const messageAt = (pages: MessagePages, number: number): Message | undefined =>
  pages[pageOf(number)]?.[placeOf(number)];

export function withMessage(pages: MessagePages, message: Message): MessagePages {
  const page = pageOf(message.number);
  return { ...pages, [page]: { ...pages[page], [placeOf(message.number)]: message } };
}

export function withoutMessage(pages: MessagePages, message: Message): MessagePages {
  const page = pageOf(message.number);
  const { [placeOf(message.number)]: _gone, ...kept } = pages[page] ?? {};
  if (Object.keys(kept).length > 0) return { ...pages, [page]: kept };
  const { [page]: _empty, ...others } = pages;
  return others;
}

/** All messages, in the order in which they came. */
export const allMessages = (pages: MessagePages): readonly Message[] =>
  Object.values(pages).flatMap((page) => Object.values(page));

export const compareRanks = (a: Message, b: Message): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

type ByState = Partial<Record<MessageState, Message[]>>;

const sorted = new WeakMap<MessagePage, ByState>();

/** The messages of one page by their state; looked up once for as long as the page stays as it is. */
function byState(page: MessagePage): ByState {
  let found = sorted.get(page);
  if (found === undefined) {
    found = {};
    for (const message of Object.values(page)) (found[message.phase.state] ??= []).push(message);
    sorted.set(page, found);
  }
  return found;
}

/** The messages of one state, in line. */
export function inLine(pages: MessagePages, state: MessageState): readonly Message[] {
  const found: Message[] = [];
  for (const page of Object.values(pages)) found.push(...(byState(page)[state] ?? []));
  return found.sort(compareRanks);
}
