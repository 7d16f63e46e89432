import type { WordLanguage } from './word-language.ts';

export const verdictRules = [
  'link',
  'contact',
  'words',
  'caps',
  'flood',
  'repeat',
  'length',
  'zalgo',
  'hidden',
  'mixed-script',
  'look-alike',
  'first-time',
] as const;

/** What a rule looks at. */
export type VerdictRule = (typeof verdictRules)[number];

/** `note` only says it; `hold` keeps it from being approved by itself; `mask` hides what was found from the screen; `reject` ends it. */
export type VerdictAction = 'off' | 'note' | 'hold' | 'mask' | 'reject';

/** What a rule found, and why in words for a person. */
export interface Verdict {
  readonly rule: VerdictRule;
  readonly action: Exclude<VerdictAction, 'off'>;
  readonly why: string;
}

export interface VerdictSettings {
  readonly actions: Readonly<Record<VerdictRule, VerdictAction>>;
  /** Beside the built-in lists: words that are listed, in any language. */
  readonly words: readonly string[];
  /** Words that the lists must let through. */
  readonly allowedWords: readonly string[];
  /** Whether the built-in lists count. */
  readonly builtInWords: boolean;
  /** Of which languages. */
  readonly languages: readonly WordLanguage[];
  /** Hosts whose links are welcome, such as `example.org`. */
  readonly allowedHosts: readonly string[];
  /** Names that nobody else may look like: the host's, the moderators'. */
  readonly protectedNames: readonly string[];
  /** So many messages of one author within half a minute are a flood. */
  readonly floodAt: number;
  /** So many times the same text before this one are a repeat. */
  readonly repeatAt: number;
  /** More capitals than so many percent of the letters are shouting. */
  readonly capsAt: number;
  /** More characters than so many are too long. */
  readonly longest: number;
}
