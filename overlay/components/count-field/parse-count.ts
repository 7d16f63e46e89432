import { fail, ok, type Result } from '../../../shared/lib/result.ts';

/** Why a text is no count. `suggestion` is the whole number it may have meant. */
export interface CountFault {
  readonly kind: 'empty' | 'negative' | 'abbreviated' | 'fraction' | 'grouping' | 'not-a-number' | 'too-large';
  readonly suggestion: number | null;
}

const spaces = /[\s\u00a0\u2007\u2009\u202f_'’]/g;
const westernGroups = /^\d{1,3}(,\d{3})+$/;
const indianGroups = /^\d{1,2}(,\d{2})+,\d{3}$/;
/** Two groups at least: `1.234` may be a decimal. */
const dottedGroups = /^\d{1,3}(\.\d{3}){2,}$/;
const spacedGroups = /^\d{1,3}( \d{3})+$/;
const abbreviation = /^(\d+(?:[.,]\d+)?)(k|m|mio|mln|b|bn)$/i;
const multipliers: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, mln: 1e6, b: 1e9, bn: 1e9 };

const fault = (kind: CountFault['kind'], suggestion: number | null = null): Result<number, CountFault> =>
  fail({ kind, suggestion });

/**
 * Reads a typed-in count. Grouping by comma, space, apostrophe or underscore is tolerated, and by dots where there are two or more;
 * abbreviations and decimals are refused with what they may have meant, because a wrong total on air is worse than a second look.
 */
export function parseCount(text: string): Result<number, CountFault> {
  const spaced = text.trim().replaceAll(spaces, ' ');
  if (spaced === '') return fault('empty');
  if (/^[-−]/.test(spaced)) return fault('negative');
  const short = abbreviation.exec(spaced.replaceAll(' ', ''));
  if (short !== null) return fault('abbreviated', expand(short[1] ?? '', short[2] ?? ''));
  const digits = plainDigits(spaced);
  if (digits === null) return badShape(spaced);
  const value = Number(digits);
  return Number.isSafeInteger(value) ? ok(value) : fault('too-large');
}

function plainDigits(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const grouped =
    westernGroups.test(text) || indianGroups.test(text) || dottedGroups.test(text) || spacedGroups.test(text);
  return grouped ? text.replaceAll(/[,. ]/g, '') : null;
}

function badShape(text: string): Result<number, CountFault> {
  if (/^\d+\.\d{3}$/.test(text)) return fault('fraction', Number(text.replace('.', '')));
  if (/^\d+[.,]\d+$/.test(text)) return fault('fraction');
  if (/^[\d., ]+$/.test(text)) return fault('grouping');
  return fault('not-a-number');
}

function expand(number: string, unit: string): number | null {
  const value = Math.round(Number(number.replace(',', '.')) * (multipliers[unit.toLowerCase()] ?? Number.NaN));
  return Number.isSafeInteger(value) ? value : null;
}
