/** Within these every code point is a character of its own, so that no segmenter is needed. */
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u0590\u3040-\u3098\u309b-\u30ff\u4e00-\u9fff]*$/u;

/** The characters as people count them. Costs some microseconds each for text beyond the plain alphabets: cut its length first. */
export function graphemes(text: string): readonly string[] {
  if (plain.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

/** Whether a character is drawn as a picture. */
export const isEmoji = (grapheme: string): boolean =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme);
