import { withoutEnd } from './ends.ts';

/** Flags of England, Scotland and Wales: the only tag sequences that anybody draws. */
const tagFlag =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u;

/**
 * What shows nothing or reorders what follows: lone surrogates, controls, private use, non-characters, bidi embeddings, overrides
 * and isolates, fillers, tags. Left alone: the marks and joiners that Arabic, Hebrew, Persian, Hindi and emoji are written with
 * (U+061C, U+200C–U+200F, U+FE00–U+FE0F).
 */
const unseen =
  /[\p{Cs}\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const breaks = /[\t\n\v\f\r\u0085\p{Z}]+/gu;

/** Takes out what cannot be seen and makes every run of spaces and line breaks one space. */
export function withoutInvisible(text: string): string {
  const spaced = text.replace(breaks, ' ');
  if (!/\u{1f3f4}\u{e0067}/u.test(spaced)) return spaced.replace(unseen, '');
  const kept = new RegExp(`(${tagFlag.source})`, 'gu');
  return spaced
    .split(kept)
    .map((part) => (tagFlag.test(part) ? part : part.replace(unseen, '')))
    .join('');
}

/** How many invisible or reordering characters the text holds; U+E0000 at its end, which chat clients add, does not count. */
export function countInvisible(text: string): number {
  return withoutEnd(text, padding).replace(breaks, ' ').match(unseen)?.length ?? 0;
}

/** What chat clients add at the end. */
const padding = /[\s\u{e0000}\u034f\u200b]/u;
