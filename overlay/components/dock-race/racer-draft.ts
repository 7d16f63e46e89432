import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { AccountView } from '../../../shared/projections/views.ts';
import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';

export type RacerInput = TableCommandInput<'racer.add'>;
export type AccountInput = RacerInput['accounts'][number];
export type DraftSource = AccountInput['source'];

/** Sources that a person can choose; `replay` comes with a replay file only. */
export const offeredSources: readonly DraftSource[] = ['manual', 'feed', 'bluesky', 'mastodon', 'json'];

/** An account as its form holds it: texts, until it is read. */
export interface AccountDraft {
  /** Of an account that exists, so that its total is kept; '' = a new one. */
  readonly id: string;
  readonly source: DraftSource;
  readonly actor: string;
  readonly acct: string;
  readonly url: string;
  readonly pointer: string;
  readonly resolution: string;
  readonly everySeconds: string;
  readonly allowPrivate: boolean;
  /** Members that the form does not show are carried along. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export interface RacerDraft {
  /** '' = made from the name. */
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly alsoRunning: boolean;
  readonly accounts: readonly AccountDraft[];
}

/** What is wrong, by field: `name`, or `0.url` for a field of the first account. */
export type DraftFaults = Readonly<Record<string, 'required' | 'no-address' | 'no-pointer' | 'no-number' | 'no-acct'>>;

export const emptyAccount: AccountDraft = {
  id: '',
  source: 'manual',
  actor: '',
  acct: '',
  url: '',
  pointer: '',
  resolution: '',
  everySeconds: '',
  allowPrivate: false,
  rest: {},
};

/** Accents that stay apart from each other on the overlay and for colour-blind eyes. */
export const accents = [
  '#f2b84b',
  '#4fb3f6',
  '#ff7a6b',
  '#5fd3a0',
  '#c79bff',
  '#f58fc3',
  '#b7d34f',
  '#8fa3b8',
] as const;

export function newRacerDraft(taken: readonly string[]): RacerDraft {
  const free =
    accents.find((accent) => !taken.includes(accent)) ?? accents[taken.length % accents.length] ?? accents[0];
  return { id: '', name: '', colour: free, alsoRunning: false, accounts: [emptyAccount] };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The form of a racer that exists. */
export function draftOf(racer: RacerView, accounts: readonly AccountView[]): RacerDraft {
  const { id, name, colour, alsoRunning } = racer;
  return { id, name, colour, alsoRunning, accounts: accounts.map(accountDraft) };
}

function accountDraft({ id, config }: AccountView): AccountDraft {
  const { source, actor, acct, url, pointer, resolution, everySeconds, allowPrivate, ...rest } = config;
  return {
    id,
    source: source as DraftSource,
    actor: text(actor),
    acct: text(acct),
    url: text(url),
    pointer: text(pointer),
    resolution: text(resolution),
    everySeconds: text(everySeconds),
    allowPrivate: allowPrivate === true,
    rest,
  };
}

/** An id from a name: what files, the API and the record call the racer. Unique among `taken`. */
export function racerIdFrom(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 48) || 'racer';
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${String(count)}`;
    if (!taken.includes(id)) return id;
  }
}

/** Reads the form. Faults come by field, so that each is shown in its place. */
export function readDraft(draft: RacerDraft, taken: readonly string[]): Result<RacerInput, DraftFaults> {
  const faults: Record<string, DraftFaults[string]> = {};
  const name = draft.name.trim();
  if (name === '') faults['name'] = 'required';
  const accounts = draft.accounts.map((account, index) => readAccount(account, `${String(index)}.`, faults));
  if (Object.keys(faults).length > 0) return fail(faults);
  const id = draft.id === '' ? racerIdFrom(name, taken) : draft.id;
  return ok({ id, name, colour: draft.colour, alsoRunning: draft.alsoRunning, accounts });
}

type Faults = Record<string, DraftFaults[string]>;

function readAccount(draft: AccountDraft, at: string, faults: Faults): AccountInput {
  const identity = draft.id === '' ? {} : { id: draft.id };
  const common = { ...draft.rest, ...identity };
  switch (draft.source) {
    case 'manual':
    case 'feed':
    case 'replay':
      return { ...identity, source: draft.source };
    case 'bluesky':
      return {
        ...common,
        ...polling(draft, at, faults),
        source: 'bluesky',
        actor: handle(draft.actor, `${at}actor`, faults),
      };
    case 'mastodon':
      return {
        ...common,
        ...polling(draft, at, faults),
        source: 'mastodon',
        acct: acct(draft.acct, `${at}acct`, faults),
      };
    case 'json':
      return {
        ...common,
        ...polling(draft, at, faults),
        ...positive(draft.resolution, 'resolution', at, faults),
        source: 'json',
        url: address(draft.url, `${at}url`, faults),
        pointer: pointer(draft.pointer, `${at}pointer`, faults),
      };
  }
}

function polling(draft: AccountDraft, at: string, faults: Faults): { everySeconds?: number; allowPrivate?: true } {
  return {
    ...positive(draft.everySeconds, 'everySeconds', at, faults),
    ...(draft.allowPrivate ? { allowPrivate: true } : {}),
  };
}

function positive<K extends string>(written: string, name: K, at: string, faults: Faults): Partial<Record<K, number>> {
  const trimmed = written.trim();
  if (trimmed === '') return {};
  const value = Number(trimmed.replaceAll(/[\s,]/g, ''));
  if (!Number.isInteger(value) || value < 1) faults[`${at}${name}`] = 'no-number';
  return { [name]: value } as Partial<Record<K, number>>;
}

function handle(written: string, field: string, faults: Faults): string {
  const actor = written.trim().replace(/^@/, '');
  if (actor === '') faults[field] = 'required';
  return actor;
}

/** `@user@home.server`, or the address of a profile as people copy it: https://home.server/@user. */
function acct(written: string, field: string, faults: Faults): string {
  const trimmed = written.trim();
  const profile = /^https:\/\/([^/]+)\/@([^/@]+)\/?$/.exec(trimmed);
  const name = profile === null ? trimmed.replace(/^@/, '') : `${profile[2] ?? ''}@${profile[1] ?? ''}`;
  if (name === '') faults[field] = 'required';
  else if (!/^[^@\s]+@[^@\s]+$/.test(name)) faults[field] = 'no-acct';
  return name;
}

function address(written: string, field: string, faults: Faults): string {
  const url = written.trim();
  if (url === '') faults[field] = 'required';
  else if (!/^https?:\/\/[^\s/]+/.test(url)) faults[field] = 'no-address';
  return url;
}

function pointer(written: string, field: string, faults: Faults): string {
  const path = written.trim();
  if (!/^(\/([^~/]|~[01])*)*$/.test(path)) faults[field] = 'no-pointer';
  return path;
}
