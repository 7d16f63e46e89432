import { beginOfEnd } from '../../lib/text/ends.ts';
import { findEnglishWords } from './english-words.ts';
import type { VerdictSettings } from './verdict.ts';
import { wordList, type WordList } from './word-list.ts';
import type { WordLanguage } from './word-language.ts';
import { wordLists } from './word-lists.ts';
import { findWords, wordKey, type Span } from './word-spans.ts';

type WordSettings = Pick<VerdictSettings, 'words' | 'allowedWords' | 'builtInWords' | 'languages'>;

/** Where words of the lists stand in a text. */
export function findBadWords(text: string, settings: WordSettings): readonly Span[] {
  const { builtInWords, languages, words, allowedWords } = settings;
  const listed = builtInWords ? listOf(languages).find(text) : [];
  const english = builtInWords && languages.includes('en') ? findEnglishWords(text) : [];
  const found = [...findWords(text, words), ...listed, ...english];
  if (allowedWords.length === 0 || found.length === 0) return found;
  const allowed = new Set(allowedWords.map(wordKey));
  return found.filter(({ from, to }) => !allowed.has(wordKey(wordAround(text, from, to))));
}

const made = new WeakMap<readonly WordLanguage[], WordList>();

/** The lists of all these languages as one, made once for as long as the settings stay as they are. */
function listOf(languages: readonly WordLanguage[]): WordList {
  let list = made.get(languages);
  if (list === undefined) {
    list = wordList(
      languages.flatMap((language) => (language === 'en' ? [] : wordLists[language].trim().split(/\s+/u))),
    );
    made.set(languages, list);
  }
  return list;
}

/** The whole word in which a match stands: that is what a person allows. */
function wordAround(text: string, from: number, to: number): string {
  const after = /^\S*/u.exec(text.slice(to))?.[0] ?? '';
  return text.slice(beginOfEnd(text, /\S/u, from), to) + after;
}
