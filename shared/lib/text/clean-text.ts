import { graphemes, isEmoji } from './graphemes.ts';
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

/** More than this is never looked at: segmenting costs microseconds a character. */
const longest = 8_192;
const mostCodePoints = 10;
const stacked = /(\p{M}{3})\p{M}+/gu;
const somethingToShow = /[\p{L}\p{N}\p{M}\p{S}\p{P}]/u;
const passes = 16;

/**
 * Text from outside as it may be shown: composed, without what cannot be seen or piles up, cut to its limits. Cleaning again changes
 * nothing. Empty where nothing is left to show.
 */
export function cleanText(raw: string, limits: TextLimits = messageLimits): string {
  let text = raw.slice(0, longest);
  for (let pass = 0; pass < passes; pass++) {
    const next = cleanOnce(text, limits);
    if (next === text) break;
    text = next;
  }
  return somethingToShow.test(text) ? text : '';
}

function cleanOnce(raw: string, limits: TextLimits): string {
  const seen = withoutInvisible(raw.normalize('NFC')).trim();
  return capped(seen.slice(0, 2 * limits.units).replace(stacked, '$1'), limits).trim();
}

function capped(text: string, limits: TextLimits): string {
  let kept = '';
  let count = 0;
  let emoji = 0;
  let run = 0;
  let last = '';
  for (const grapheme of graphemes(text)) {
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
  const seen = withoutInvisible(raw.slice(0, longest).normalize('NFC')).trim();
  return seen.length > limits.units || graphemes(seen.slice(0, 2 * limits.units)).length > limits.graphemes;
}
