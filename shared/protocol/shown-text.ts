import { z } from 'zod';
import { cleanText, isTooLong, type TextLimits } from '../lib/text/clean-text.ts';

const limitsFor = (most: number): TextLimits => ({ graphemes: most, units: most * 8, run: 8, emoji: 20 });

/** Text for the screen or the crew's pages, cleaned as a message is; too long a one is refused, not cut. May be empty. */
export const shownTextOrNone = (most: number) => {
  const limits = limitsFor(most);
  return z
    .string()
    .max(most * 8)
    .refine((text) => !isTooLong(text.trim(), limits), `at most ${most} characters`)
    .overwrite((text) => cleanText(text, limits));
};

/** The same, and something of it can be shown. */
export const shownText = (most: number) => shownTextOrNone(most).min(1, 'nothing is left of this that could be shown');

/** Text of several paragraphs. */
export const shownParagraphs = (mostUnits: number, mostOfOne: number) =>
  z
    .string()
    .max(mostUnits)
    .overwrite((text) =>
      text
        .split(/\r\n|\r|\n/u)
        .map((line) => cleanText(line, limitsFor(mostOfOne)))
        .join('\n')
        .trim(),
    )
    .min(1, 'nothing is left of this text');
