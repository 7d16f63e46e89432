/** Scripts whose signs reach far above or below the line, and marks that are piled on letters. */
const tall =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Lao}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Tibetan}\u0300-\u036f]/u;

/** Whether the lines of a text need more room between them than those of the Latin alphabet. */
export const needsTallLines = (text: string): boolean => tall.test(text);
