/** Within these every code point is a character of its own, so that no segmenter is needed. */
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u0590\u3040-\u3098\u309b-\u30ff\u4e00-\u9fff]*$/u;

/** The characters as people count them. Costs some microseconds each for text beyond the plain alphabets: cut its length first. */
export const graphemes = (text: string): readonly string[] => Array.from(eachGrapheme(text));

/** The same, one by one: who stops early has paid for no more. */
export function eachGrapheme(text: string): Iterable<string> {
  return plain.test(text) ? text : segmentsOf(text);
}

function* segmentsOf(text: string): Iterable<string> {
  for (const { segment } of segmenter().segment(text)) yield segment;
}

let made: Intl.Segmenter | null = null;

/** One for all: to make it costs more than to use it. */
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));

const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** Whether a character is drawn as a picture. */
export const isEmoji = (grapheme: string): boolean => picture.test(grapheme);
