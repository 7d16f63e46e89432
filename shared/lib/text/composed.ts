/** Nobody writes with more, and no letter is made of more. */
const mostMarks = 16;
const tooManyMarks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu');

/**
 * The text in its composed form (NFC), of each letter the first sixteen marks: composing sorts the marks of a letter one by one, which
 * for thousands of them takes as long as their number squared.
 */
export const composed = (text: string): string => text.replace(tooManyMarks, '$1').normalize('NFC');
