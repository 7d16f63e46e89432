import { skeleton } from '../../lib/text/skeleton.ts';

/** A part of a text: from, and up to but not with. UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Digits and signs that stand for letters. */
const leet: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
    '€': 'e',
  }),
);
/** Inside longer words only words of at least so many letters are looked for. */
const shortestInside = 4;

/** The letter that a digit or a sign stands for; else itself. */
export const leetLetter = (letter: string): string => leet.get(letter) ?? letter;

/** A word as it is compared: skeleton, digits for letters, letters that are repeated counted once. */
export function wordKey(word: string): string {
  const letters = Array.from(skeleton(word), leetLetter);
  return letters.filter((letter, index) => letter !== letters[index - 1] && /[\p{L}\p{N}]/u.test(letter)).join('');
}

interface Token extends Span {
  readonly key: string;
}

/** Where the words of a list stand in a text, in whatever disguise: other letters, digits, spaced out, repeated. */
export function findWords(text: string, words: readonly string[]): readonly Span[] {
  const keys = keysOf(words);
  if (keys.length === 0) return [];
  const tokens = [
    ...tokensOf(text),
    ...spelledOut(text).map((span) => ({ ...span, key: wordKey(text.slice(span.from, span.to)) })),
  ];
  return tokens.filter((token) =>
    keys.some(({ key, inside }) => (inside ? token.key.includes(key) : token.key === key)),
  );
}

interface WordKey {
  readonly key: string;
  /** Whether it counts inside of longer words too. */
  readonly inside: boolean;
}

const made = new WeakMap<readonly string[], readonly WordKey[]>();

/** Made once for as long as the list is the same. */
function keysOf(words: readonly string[]): readonly WordKey[] {
  let keys = made.get(words);
  if (keys === undefined) {
    const all = new Set(words.map(wordKey).filter((key) => key !== ''));
    keys = Array.from(all, (key) => ({ key, inside: unspaced.test(key) || key.length >= shortestInside }));
    made.set(words, keys);
  }
  return keys;
}

/** Scripts without spaces have no other way to tell a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    key: wordKey(word),
  }));
}

const run = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$][\s._*-]{1,3}){2,40}[\p{L}\p{N}@$](?![\p{L}\p{N}])/gu;

/** `b a d` and `b.a.d`: where runs of at least three single letters stand. */
export function spelledOut(text: string): readonly Span[] {
  return Array.from(text.matchAll(run), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** The text with the spans replaced by one sign for each letter, spaces kept. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let place = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= place) continue;
    const start = Math.max(from, place);
    masked +=
      text.slice(place, start) +
      text.slice(start, to).replace(/\P{M}\p{M}*/gu, (sign) => (/\s/u.test(sign) ? sign : '•'));
    place = to;
  }
  return masked + text.slice(place);
}
