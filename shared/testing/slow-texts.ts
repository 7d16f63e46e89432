const longest = 8_192;
const filled = (part: string, end = ''): string =>
  part.repeat(Math.ceil(longest / part.length)).slice(0, longest - end.length) + end;

/** Texts that are as long as one may be, and made to take long: each would, if anything looked at them again from each of its places. */
export const slowTexts: Readonly<Record<string, string>> = {
  'one letter with thousands of marks in the wrong order': `a${filled('\u0301\u0327\u0323\u0315')}`.slice(0, longest),
  'letters with forty marks each': filled(`z${'\u0301\u0327'.repeat(20)}`),
  'marks with nothing visible between them': filled('\u0301\u200b\u0327\u2060'),
  'invisible to the last letter': filled('\u200b', 'x'),
  'spaces to the last letter': filled(' \u200b', 'x'),
  'what chat clients add, and then a letter': filled('\u034f\u{e0000}', 'x'),
  'directions, opened and never closed': filled('\u202e\u2066\u202b'),
  'letters that reorder each other': filled('a\u202eא\u202dب'),
  'one picture of thousands of joined ones': filled('👩\u200d'),
  families: filled('👩‍👩‍👧‍👦'),
  'skin tones without a hand': filled('\u{1f3fd}'),
  'flags of half countries': filled('🇩🇪🇫', '🇩'),
  'flags of tags': filled('\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}'),
  'look-alike letters': filled('раура1 Κutсhеr '),
  'letters that are made of many': filled('ﷺ'),
  'syllables in parts': filled('\u1100\u1161\u11a8'),
  'halves of characters': filled('\ud83d\udc00\ud83d'),
  'signs to the last letter': filled('!', 'a'),
  'one word': filled('a', '!'),
  'one word that is nearly an address': filled('a.', '-'),
  'addresses that never come to a point': filled('http:/', '/'),
  'mail that never arrives': filled('a@', ' '),
  'numbers that are nearly telephone numbers': filled('0-', 'x'),
  'letters spelled out': filled('a_-_', '!'),
  'listed words without an end': filled('fuck', '!'),
  'listed words in a row': filled('fuck ass '),
  tags: filled('#a ', '?'),
  'names with dots': filled('@a......', '!'),
  capitals: filled('A B'),
};
