import type { OnAirView } from '../../../shared/projections/queue-view.ts';

/** The words of a message that are drawn as pictures, with the ids of those. */
export type EmoteWords = ReadonlyMap<string, string>;

/** A piece of a page: text, or a word with its picture. */
export type PagePiece = string | { readonly word: string; readonly id: string };

/** `broken` = ids of pictures that did not come: their words stand. */
export function emoteWords(
  { text, emotes }: Pick<OnAirView, 'text' | 'emotes'>,
  broken: ReadonlySet<string>,
): EmoteWords {
  return new Map(
    emotes.filter(({ id }) => !broken.has(id)).map(({ from, to, id }) => [text.slice(from, to), id] as const),
  );
}

/** A page in pieces. A word that was broken over two pages is text. */
export function emotePieces(page: string, words: EmoteWords): readonly PagePiece[] {
  if (words.size === 0) return [page];
  const pieces: PagePiece[] = [];
  for (const part of page.split(/(\s+)/u)) {
    const id = words.get(part);
    const last = pieces.at(-1);
    if (id !== undefined) pieces.push({ word: part, id });
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + part;
    else if (part !== '') pieces.push(part);
  }
  return pieces;
}
