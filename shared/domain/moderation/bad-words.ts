import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { findWords, spelledOut, wordKey, type Span } from './word-spans.ts';
import type { VerdictSettings } from './verdict.ts';

type WordSettings = Pick<VerdictSettings, 'words' | 'allowedWords' | 'builtInWords'>;

const built = new WeakMap<WordSettings, RegExpMatcher>();

/** Where words of the lists stand in a text. The matcher of a list is built once. */
export function findBadWords(text: string, settings: WordSettings): readonly Span[] {
  const own = findWords(text, settings.words);
  const english = settings.builtInWords ? englishWords(text, settings) : [];
  if (settings.allowedWords.length === 0) return [...own, ...english];
  const allowed = new Set(settings.allowedWords.map(wordKey));
  return [...own, ...english].filter(({ from, to }) => !allowed.has(wordKey(wordAround(text, from, to))));
}

function englishWords(text: string, settings: WordSettings): readonly Span[] {
  let matcher = built.get(settings);
  if (matcher === undefined) {
    matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    built.set(settings, matcher);
  }
  const found = matcher.getAllMatches(text).map(({ startIndex, endIndex }) => ({ from: startIndex, to: endIndex + 1 }));
  const known = matcher;
  const spaced = spelledOut(text).filter(({ from, to }) =>
    known.hasMatch(text.slice(from, to).replace(/[\s._*-]+/gu, '')),
  );
  return [...found, ...spaced];
}

/** The whole word in which a match stands: that is what a person allows. */
function wordAround(text: string, from: number, to: number): string {
  const before = /\S*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(to))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}
