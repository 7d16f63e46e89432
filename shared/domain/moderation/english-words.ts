import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { beginOfEnd } from '../../lib/text/ends.ts';
import { spelledOut, type Span } from './word-spans.ts';

/** Words that mean the same wherever they stand in another one. */
const anywhere: ReadonlySet<string> = new Set(['bitch', 'blowjob', 'cunt', 'fuck', 'nigger', 'shit', 'whore']);
/**
 * The others count as a whole word with an English ending. The data set takes them as beginnings, and so finds `assez`, `cumplir`,
 * `análisis`, `assegno` and thousands more in a chat of several languages.
 */
const ending =
  /^(?:'?s|es|ed|er|ers|ing|y|ies|ish|(?:head|hole|face|hat|wipe|wad|wit|job|bag|rag)s?|(?:lick|suck|sniff)\p{L}*)?$/iu;
/** German subscriptions and thick things, dogs, misers, channels and lighthouses, Spanish bread and nappies. */
const innocent =
  /^(?:abos?|dick(?:e[mnrs]?|er[ens]?)|cockers?|sexy|sexes|niggard\p{L}*|[bcfkp]anals?|pañal|añal|mishits?|nebbich|trengganu|cuntir)$/iu;

interface English {
  readonly matcher: RegExpMatcher;
  /** The word that each pattern stands for. */
  readonly words: ReadonlyMap<number, string>;
}

let made: English | null = null;

/** The data set, compiled when it is first needed. */
function english(): English {
  if (made !== null) return made;
  const set = englishDataset.build();
  const words = set.blacklistedTerms.map(({ id }) => {
    const payload = { termId: id, startIndex: 0, endIndex: 0, matchLength: 0 };
    return [id, englishDataset.getPayloadWithPhraseMetadata(payload).phraseMetadata?.originalWord ?? ''] as const;
  });
  made = { matcher: new RegExpMatcher({ ...set, ...englishRecommendedTransformers }), words: new Map(words) };
  return made;
}

/** Where English words that nobody reads aloud stand, in whatever disguise. */
export function findEnglishWords(text: string): readonly Span[] {
  const { matcher, words } = english();
  const found = matcher.getAllMatches(text, true).flatMap(({ termId, startIndex, endIndex }) => {
    const span = { from: startIndex, to: endIndex + 1 };
    return isMeant(text, span, words.get(termId) ?? '') ? [span] : [];
  });
  const spaced = spelledOut(text).filter(({ from, to }) =>
    matcher.hasMatch(text.slice(from, to).replace(/[\s._*-]+/gu, '')),
  );
  return [...found, ...spaced];
}

function isMeant(text: string, { from, to }: Span, word: string): boolean {
  const match = text.slice(from, to);
  // The data set counts letters that are doubled once: rapped, Shiite.
  if (/(\p{L})\1/iu.test(match) && !/(\p{L})\1/u.test(word) && !/(\p{L})\1\1/iu.test(match)) return false;
  // It takes any sign for the u, and `fu` alone: Fackel, Fünfeck, Fukushima.
  if (word === 'fuck' && /^f(?:u|uk|[\p{L}\p{M}]ck|k)$/iu.test(match) && !/^fuck$/iu.test(match)) return false;
  const before = text.slice(beginOfEnd(text, /[\p{L}\p{M}\p{N}]/u, from), from);
  const after = /^[\p{L}\p{M}'’]*/u.exec(text.slice(to))?.[0].replace('’', "'") ?? '';
  if (innocent.test(before + match + after)) return false;
  return anywhere.has(word) || (before === '' && ending.test(after));
}
