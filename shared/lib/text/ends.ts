/** Where the last character begins that ends at `end`. */
function lastFrom(text: string, end: number): number {
  const code = text.codePointAt(end - 2);
  return code !== undefined && code > 0xffff ? end - 2 : end - 1;
}

/**
 * Where the characters of one kind begin that stand right before `end`. A pattern such as `/x*$/` would look through the text anew from
 * each of its places.
 */
export function beginOfEnd(text: string, one: RegExp, end = text.length): number {
  let from = end;
  while (from > 0) {
    const begin = lastFrom(text, from);
    if (!one.test(text.slice(begin, from))) break;
    from = begin;
  }
  return from;
}

/** The text without the characters of one kind at its end. @param one matches a single character, and has no flag `g` */
export const withoutEnd = (text: string, one: RegExp): string => text.slice(0, beginOfEnd(text, one));
