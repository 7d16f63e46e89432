import { verdictRules, type VerdictAction, type VerdictRule } from '../../../shared/domain/moderation/verdict.ts';
import { wordLanguages, type WordLanguage } from '../../../shared/domain/moderation/word-language.ts';
import type { EmoteMode, QueueSettings } from '../../../shared/domain/queue/queue-state.ts';
import { emoteHostLimits, listLimits, settingLimits } from '../../../shared/domain/queue/setting-limits.ts';
import type { QueueSettingsChange } from '../../../shared/domain/queue/settings-change.ts';
import { second } from '../../../shared/lib/instant.ts';

/** Fields that hold a number. */
export const numberFields = ['floodAt', 'repeatAt', 'capsAt', 'longest', 'longestOnAir', 'mostHeld'] as const;
export type NumberField = (typeof numberFields)[number];
const verdictLists = ['words', 'allowedWords', 'allowedHosts', 'protectedNames'] as const;
/** Fields that hold a list, one entry a line or with commas. */
export const listFields = [...verdictLists, 'emoteHosts'] as const;
export type ListField = (typeof listFields)[number];

/** The rules as they stand in the form. */
export type RulesDraft = Readonly<Record<NumberField | ListField, string>> & {
  readonly actions: Readonly<Record<VerdictRule, VerdictAction>>;
  readonly builtInWords: boolean;
  readonly languages: readonly WordLanguage[];
  readonly screening: 1 | 2;
  readonly approveUnflagged: boolean;
  readonly emotes: EmoteMode;
};

/** What is wrong with a field, for the words to say. */
export type RulesFault =
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'too-long'; readonly entry: string; readonly most: number }
  | { readonly kind: 'no-host'; readonly entry: string };
export type RulesFaults = Readonly<Partial<Record<NumberField | ListField, RulesFault>>>;

export function rulesDraft({ verdicts, ...settings }: QueueSettings): RulesDraft {
  const { actions, builtInWords, languages } = verdicts;
  const lines = (field: (typeof verdictLists)[number]): string => verdicts[field].join('\n');
  return {
    ...{ actions, builtInWords, languages },
    ...{ screening: settings.screening, approveUnflagged: settings.approveUnflagged },
    ...{ floodAt: String(verdicts.floodAt), repeatAt: String(verdicts.repeatAt) },
    ...{ capsAt: String(verdicts.capsAt), longest: String(verdicts.longest) },
    longestOnAir: settings.longestOnAir === null ? '' : String(settings.longestOnAir / second),
    mostHeld: String(settings.mostHeld),
    ...{ words: lines('words'), allowedWords: lines('allowedWords') },
    ...{ allowedHosts: lines('allowedHosts'), protectedNames: lines('protectedNames') },
    ...{ emotes: settings.emotes, emoteHosts: settings.emoteHosts.join('\n') },
  };
}

export interface ReadRules {
  /** What the draft changes of the settings; null where a field is wrong, or nothing changes. */
  readonly change: QueueSettingsChange | null;
  readonly faults: RulesFaults;
}

/** What a draft asks for. */
export function readRules(draft: RulesDraft, settings: QueueSettings): ReadRules {
  const faults: { -readonly [F in keyof RulesFaults]: RulesFaults[F] } = {};
  const numbers = new Map<NumberField, number | null>();
  for (const field of numberFields) {
    const read = readNumber(field, draft[field].trim());
    if (typeof read === 'object' && read !== null) faults[field] = read;
    else numbers.set(field, read);
  }
  const lists = new Map<ListField, readonly string[]>();
  for (const field of listFields) {
    const entries = entriesOf(field === 'emoteHosts' ? draft[field].toLowerCase() : draft[field]);
    const fault = listFault(field, entries);
    if (fault === null) lists.set(field, entries);
    else faults[field] = fault;
  }
  if (Object.keys(faults).length > 0) return { change: null, faults };

  const { verdicts } = settings;
  const limits = (['floodAt', 'repeatAt', 'capsAt', 'longest'] as const).map(
    (field) => [field, numbers.get(field)] as const,
  );
  const verdictChange = differing(verdicts, {
    builtInWords: draft.builtInWords,
    languages: wordLanguages.filter((language) => draft.languages.includes(language)),
    ...Object.fromEntries<unknown>([...verdictLists.map((field) => [field, lists.get(field)] as const), ...limits]),
  });
  const actions = differing(
    verdicts.actions,
    Object.fromEntries(verdictRules.map((rule) => [rule, draft.actions[rule]])),
  );
  const change = {
    ...differing(settings, {
      screening: draft.screening,
      approveUnflagged: draft.approveUnflagged,
      longestOnAir: numbers.get('longestOnAir') ?? null,
      mostHeld: numbers.get('mostHeld'),
      emotes: draft.emotes,
      emoteHosts: lists.get('emoteHosts'),
    }),
    ...(isEmpty(verdictChange) && isEmpty(actions)
      ? {}
      : { verdicts: { ...verdictChange, ...(isEmpty(actions) ? {} : { actions }) } }),
  };
  return { change: isEmpty(change) ? null : change, faults };
}

/** A time may be left open; it is typed in seconds. */
function readNumber(field: NumberField, text: string): number | null | RulesFault {
  if (field === 'longestOnAir' && text === '') return null;
  const unit = field === 'longestOnAir' ? second : 1;
  const { from, to } = settingLimits[field];
  const value = /^\d{1,7}$/.test(text) ? Number(text) * unit : NaN;
  return value >= from && value <= to ? value : { kind: 'number', from: from / unit, to: to / unit };
}

/** One entry a line, or several with commas; each once. */
export const entriesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,،、]+/u)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
];

const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const hostPatterns: Readonly<Partial<Record<ListField, RegExp>>> = {
  allowedHosts: host,
  emoteHosts: emoteHostLimits.pattern,
};

function listFault(field: ListField, entries: readonly string[]): RulesFault | null {
  const most = field === 'emoteHosts' ? emoteHostLimits.most : listLimits.entries;
  if (entries.length > most) return { kind: 'too-many', most };
  const long = entries.find((entry) => entry.length > listLimits.letters);
  if (long !== undefined) return { kind: 'too-long', entry: long.slice(0, 24), most: listLimits.letters };
  const pattern = hostPatterns[field];
  const odd = pattern === undefined ? undefined : entries.find((entry) => !pattern.test(entry));
  return odd === undefined ? null : { kind: 'no-host', entry: odd };
}

/** What of `next` is not so already. */
function differing(now: object, next: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const before = new Map<string, unknown>(Object.entries(now));
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(before.get(name)) !== JSON.stringify(value)),
  );
}

const isEmpty = (change: object): boolean => Object.keys(change).length === 0;
