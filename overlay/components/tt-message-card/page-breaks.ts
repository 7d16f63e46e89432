import { graphemes } from '../../../shared/lib/text/graphemes.ts';

/** How unwelcome a break is; a page's length away from the even split costs 1. */
const cost = { sentence: 0, clause: 0.12, space: 0.2, word: 0.26, anywhere: 0.9 } as const;
/** How far from the even split a break is looked for, in pages. */
const reach = 0.4;

const endsSentence = /[.!?…。！？؟।]["'”’»)\]]*$/u;
const endsClause = /[,;:–—、，；：،؛]["'”’»)\]]*$/u;

/** For each place between two characters, what a break there costs. */
function breakCosts(text: string, characters: readonly string[]): readonly number[] {
  const words = new Set<number>();
  for (const { index, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text))
    if (isWordLike === true) words.add(index);
  let at = 0;
  let inWord = false;
  return characters.map((character, index) => {
    const before = characters[index - 1] ?? '';
    const spaced = /\s/u.test(before);
    const upToHere = text.slice(Math.max(0, at - 8), at).trimEnd();
    // Between two words without a space, as in Chinese or Thai; a word that follows a bracket or a hyphen belongs to it.
    const between = words.has(at) && inWord;
    inWord = /[\p{L}\p{N}\p{M}]/u.test(character);
    at += character.length;
    if (index === 0) return Number.POSITIVE_INFINITY;
    if (spaced || /[。！？、，；：]/u.test(before)) {
      if (endsSentence.test(upToHere)) return cost.sentence;
      return endsClause.test(upToHere) ? cost.clause : cost.space;
    }
    return between ? cost.word : cost.anywhere;
  });
}

/**
 * A text in `count` pages of about the same length, each broken where a reader would draw breath if there is such a place nearby.
 * Together the pages are the text, but for the spaces at their ends.
 */
export function pageBreaks(text: string, count: number): readonly string[] {
  if (count <= 1) return [text];
  const characters = graphemes(text);
  const costs = breakCosts(text, characters);
  const even = characters.length / count;
  const cuts: number[] = [];
  for (let page = 1; page < count; page++) {
    const ideal = page * even;
    const least = Math.max((cuts.at(-1) ?? 0) + 1, Math.round(ideal - reach * even));
    const most = Math.min(characters.length - 1, Math.round(ideal + reach * even));
    let best = least;
    for (let cut = least; cut <= most; cut++) {
      if (total(costs, cut, ideal, even) < total(costs, best, ideal, even)) best = cut;
    }
    cuts.push(best);
  }
  return [0, ...cuts]
    .map((from, page) =>
      characters
        .slice(from, cuts[page] ?? characters.length)
        .join('')
        .trim(),
    )
    .filter((page) => page !== '');
}

const total = (costs: readonly number[], cut: number, ideal: number, even: number): number =>
  (costs[cut] ?? 1) + Math.abs(cut - ideal) / even;
