import type { Span } from './word-spans.ts';

/** Ends of host names that are no country's. */
const generic =
  'com|net|org|info|biz|app|dev|xyz|top|site|online|shop|store|live|stream|link|click|club|vip|win|bet|casino|porn|xxx|zip|mov|page|blog|cloud|gg|tv|fm|ly|io|ai|me|co';
const named = `(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,6}(?:${generic}|[a-z]{2})(?![\\p{L}\\p{N}])`;
const link = new RegExp(
  `(?:https?|ftp)://\\S+|www\\.\\S+|(?<![\\p{L}\\p{N}@.-])${named}(?::\\d{1,5})?(?:/\\S*)?|(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])(?::\\d{1,5})?(?:/\\S*)?`,
  'giu',
);
const mail = /[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,4}/gu;
const phone = /(?<![\p{L}\p{N}])\+?\d[\d ()./-]{7,22}\d(?![\p{L}\p{N}])/gu;
const leastDigits = 9;

/** Where links stand in a text, but for those to hosts that are welcome. */
export function findLinks(text: string, allowedHosts: readonly string[]): readonly Span[] {
  return spansOf(text, link).filter(({ from, to }) => !isAllowed(hostOf(text.slice(from, to)), allowedHosts));
}

/** Where mail addresses and telephone numbers stand. */
export function findContacts(text: string): readonly Span[] {
  const phones = spansOf(text, phone).filter(({ from, to }) => {
    const number = text.slice(from, to);
    const digits = number.replace(/\D/gu, '').length;
    return digits >= leastDigits && digits <= 15 && /[+ ()./-]/u.test(number);
  });
  return [...spansOf(text, mail), ...phones];
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

function hostOf(address: string): string {
  const bare = address.replace(/^[a-z]{2,8}:\/\//iu, '');
  // What stands before an @ only looks like the host.
  const host = /^[^/?#]*/u.exec(bare)?.[0] ?? '';
  return (host.split('@').at(-1) ?? '')
    .replace(/:\d+$/u, '')
    .replace(/^www\./iu, '')
    .toLowerCase();
}

const isAllowed = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) => {
    const name = entry.toLowerCase().replace(/^www\./u, '');
    return host === name || host.endsWith(`.${name}`);
  });
