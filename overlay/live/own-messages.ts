import type { FormStatus } from '../../shared/projections/form-view.ts';

/** A message that this browser sent. */
export interface OwnMessage {
  readonly receipt: string;
  readonly message: string;
  /** `gone`: the server knows it no more. */
  readonly status: FormStatus | { readonly state: 'gone' };
}

/** What was typed and not yet sent. The receipt belongs to exactly these words, so that sending them again is the same message. */
export interface FormDraft {
  readonly name: string;
  readonly message: string;
  readonly receipt: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** What the form keeps in this browser: whose messages these are, the messages themselves, and the draft of this tab. */
export interface OwnMessages {
  /** 128 random bits; made when the first message is sent. */
  browser(): string;
  readonly list: readonly OwnMessage[];
  put(message: OwnMessage): void;
  drop(receipt: string): void;
  /** Forgets all, and whose they were. */
  forget(): void;
  draft: FormDraft;
}

const slot = 'tickertape.form';
const draftSlot = 'tickertape.draft';
const most = 20;
const tokenShape = /^[\w-]{22}$/;
const noDraft: FormDraft = { name: '', message: '', receipt: null };

/** Whether this browser has sent anything: the form itself need not be loaded to know. */
export const hasOwnMessages = (local: Store): boolean => kept(local).list.length > 0;

/** 128 random bits as base64url, also on a page that is no secure context. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Null where the browser keeps nothing: then all of it lasts as long as the page. */
export function createOwnMessages(local: Store, session: Store): OwnMessages {
  let { browser, list } = kept(local);
  let draft = keptDraft(session);
  const keep = (): void => write(local, slot, { browser, list });
  return {
    browser() {
      if (browser === null) {
        browser = newToken();
        keep();
      }
      return browser;
    },
    get list() {
      return list;
    },
    put(message) {
      const known = list.some(({ receipt }) => receipt === message.receipt);
      list = known
        ? list.map((each) => (each.receipt === message.receipt ? message : each))
        : [message, ...list].slice(0, most);
      keep();
    },
    drop(receipt) {
      list = list.filter((each) => each.receipt !== receipt);
      keep();
    },
    forget() {
      [browser, list] = [null, []];
      local?.removeItem(slot);
    },
    get draft() {
      return draft;
    },
    set draft(next) {
      draft = next;
      write(session, draftSlot, next);
    },
  };
}

function kept(local: Store): { browser: string | null; list: readonly OwnMessage[] } {
  const { browser, list } = read(local, slot);
  return {
    browser: typeof browser === 'string' && tokenShape.test(browser) ? browser : null,
    list: Array.isArray(list) ? (list as unknown[]).filter(isOwn) : [],
  };
}

const isOwn = (value: unknown): value is OwnMessage => {
  const { receipt, message, status } = (value ?? {}) as Partial<Record<keyof OwnMessage, unknown>>;
  return (
    typeof receipt === 'string' &&
    tokenShape.test(receipt) &&
    typeof message === 'string' &&
    typeof (status as { state?: unknown } | undefined)?.state === 'string'
  );
};

function keptDraft(session: Store): FormDraft {
  const { name, message, receipt } = read(session, draftSlot);
  if (typeof name !== 'string' || typeof message !== 'string') return noDraft;
  return { name, message, receipt: typeof receipt === 'string' && tokenShape.test(receipt) ? receipt : null };
}

function read(store: Store, name: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(store?.getItem(name) ?? 'null') ?? {}) as Record<string, unknown>;
  } catch {
    // Of another version, or written over: as if there were nothing.
    return {};
  }
}

function write(store: Store, name: string, value: unknown): void {
  try {
    store?.setItem(name, JSON.stringify(value));
  } catch (error) {
    console.warn('tickertape: the browser keeps nothing, so this lasts as long as the page', error);
  }
}
