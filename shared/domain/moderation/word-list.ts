import { beginOfEnd } from '../../lib/text/ends.ts';
import { skeleton } from '../../lib/text/skeleton.ts';
import { leetLetter, spelledOut, type Span } from './word-spans.ts';

/** A list of words, ready to be looked for. */
export interface WordList {
  find(text: string): readonly Span[];
}

interface Token extends Span {
  /** In small letters, with its accents. */
  readonly written: string;
  /** As it is compared; several where letters are drawn out. */
  readonly keys: readonly string[];
}

const shortestStem = 3;

/** Makes a list from entries as word-lists.ts describes them. */
export function wordList(entries: readonly string[]): WordList {
  const written = new Set<string>();
  const words = new Set<string>();
  const stems = new Set<string>();
  const phrases = new Map<string, (readonly string[])[]>();
  for (const entry of entries) {
    if (entry.startsWith('=')) written.add(entry.slice(1).normalize('NFC').toLowerCase());
    else if (entry.includes('_')) {
      const [first = '', ...rest] = entry.split('_').map(starred);
      phrases.set(first, [...(phrases.get(first) ?? []), rest]);
    } else (entry.endsWith('*') ? stems : words).add(keyOf(entry));
  }

  const longestStem = Math.max(0, ...Array.from(stems, ({ length }) => length));

  function hasStem(key: string): boolean {
    const longest = Math.min(key.length, longestStem);
    for (let end = shortestStem; end <= longest; end++) if (stems.has(key.slice(0, end))) return true;
    return false;
  }

  const isListed = ({ keys, written: own }: Token): boolean =>
    written.has(own) || keys.some((key) => words.has(key) || hasStem(key));

  function phraseAt(tokens: readonly Token[], place: number): Span | null {
    const first = tokens[place];
    for (const rest of first?.keys.flatMap((key) => phrases.get(key) ?? []) ?? []) {
      const part = tokens.slice(place + 1, place + 1 + rest.length);
      const last = part.at(-1);
      if (first !== undefined && last !== undefined && rest.every((word, index) => fits(part[index], word)))
        return { from: first.from, to: last.to };
    }
    return null;
  }

  return {
    find: (text) => {
      const tokens = tokensOf(text);
      const inARow = tokens.flatMap((_token, place) => phraseAt(tokens, place) ?? []);
      const spaced = spelledOut(text).filter(({ from, to }) => isListed(tokenOf(text, from, to)));
      return [...tokens.filter(isListed), ...inARow, ...spaced];
    },
  };
}

const starred = (word: string): string => keyOf(word) + (word.endsWith('*') ? '*' : '');

const fits = (token: Token | undefined, word: string): boolean =>
  token?.keys.some((key) => (word.endsWith('*') ? key.startsWith(word.slice(0, -1)) : key === word)) ?? false;

/** Skeleton, digits for letters. Doubled letters stay: there are pairs of words that nothing else keeps apart. */
function keyOf(word: string): string {
  return Array.from(skeleton(word), leetLetter)
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .join('');
}

/** Words, and where signs join several, each of them too. */
function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/\S+/gu)).flatMap(({ 0: whole, index }) => {
    const own = trimmed(text, index, index + whole.length);
    const parts = Array.from(whole.matchAll(/[^_./,;:'’"“”„«»()[\]{}<>|\\+&=~-]+/gu));
    if (parts.length < 2) return own;
    return [...own, ...parts.flatMap((part) => trimmed(text, index + part.index, index + part.index + part[0].length))];
  });
}

/** Without the signs around it: an exclamation mark at the end stands for no letter. */
function trimmed(text: string, from: number, to: number): readonly Token[] {
  const word = text.slice(from, to);
  const begin = /^[^\p{L}\p{N}@$]*/u.exec(word)?.[0].length ?? 0;
  const end = beginOfEnd(word, noEnding);
  return begin >= end ? [] : [tokenOf(text, from + begin, from + end)];
}

const noEnding = /[^\p{L}\p{M}\p{N}@$€]/u;

function tokenOf(text: string, from: number, to: number): Token {
  const word = text.slice(from, to);
  const key = keyOf(word);
  const drawnOut = /(.)\1{2}/u.test(key);
  const keys = drawnOut ? [key.replace(/(.)\1{2,}/gu, '$1'), key.replace(/(.)\1{2,}/gu, '$1$1')] : [key];
  return { from, to, written: word.normalize('NFC').toLowerCase(), keys };
}
