import { composed } from './composed.ts';
import { eachGrapheme, isEmoji } from './graphemes.ts';
import { withoutInvisible } from './invisible.ts';

/** How long a text may be once it is clean. Units are UTF-16. */
export interface TextLimits {
  readonly graphemes: number;
  readonly units: number;
  /** The same character in a row. */
  readonly run: number;
  readonly emoji: number;
}

export const messageLimits: TextLimits = { graphemes: 300, units: 1_200, run: 8, emoji: 20 };
export const nameLimits: TextLimits = { graphemes: 32, units: 96, run: 4, emoji: 4 };

/** More than this is never looked at. */
export const longestRaw = 8_192;
const mostCodePoints = 10;
const stacked = /(\p{M}{3})\p{M}+/gu;
const somethingToShow = /[\p{L}\p{N}\p{M}\p{S}\p{P}]/u;
const passes = 16;

/**
 * Text from outside as it may be shown: composed, without what cannot be seen or piles up, cut to its limits. Cleaning again changes
 * nothing. Empty where nothing is left to show.
 */
export function cleanText(raw: string, limits: TextLimits = messageLimits): string {
  let text = raw.slice(0, longestRaw);
  for (let pass = 0; pass < passes; pass++) {
    const next = capped(seenOf(text, limits).replace(stacked, '$1'), limits).trim();
    if (next === text) break;
    text = next;
  }
  return somethingToShow.test(text) ? text : '';
}

/**
 * What can be seen of it, composed. What costs microseconds a character comes last, and is given no more than can be kept: composing
 * makes one unit of four at the most, and what is left of a text may still lose half of it as repeats and emoji too many.
 */
function seenOf(raw: string, { units }: TextLimits): string {
  return composed(
    withoutInvisible(raw)
      .trim()
      .slice(0, 8 * units),
  ).slice(0, 2 * units);
}

function capped(text: string, limits: TextLimits): string {
  let kept = '';
  let count = 0;
  let emoji = 0;
  let run = 0;
  let last = '';
  for (const grapheme of eachGrapheme(text)) {
    const shown = shortened(grapheme);
    run = shown === last ? run + 1 : 1;
    last = shown;
    if (run > limits.run) continue;
    if (isEmoji(shown) && ++emoji > limits.emoji) continue;
    if (count === limits.graphemes || kept.length + shown.length > limits.units) break;
    kept += shown;
    count++;
  }
  return kept;
}

function shortened(grapheme: string): string {
  if (grapheme.length <= mostCodePoints) return grapheme;
  return Array.from(grapheme).slice(0, mostCodePoints).join('');
}

/** Whether cleaning had to cut the text. */
export function isTooLong(raw: string, limits: TextLimits = messageLimits): boolean {
  if (raw.length <= limits.graphemes) return false;
  const seen = seenOf(raw.slice(0, longestRaw), limits);
  if (seen.length > limits.units) return true;
  let count = 0;
  for (const _one of eachGrapheme(seen)) if (++count > limits.graphemes) return true;
  return false;
}
