/** Letters of other scripts that pass for Latin ones, after case folding and NFKD. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    з: '3',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    һ: 'h',
    ӏ: 'l',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    γ: 'y',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    đ: 'd',
    ħ: 'h',
    ŧ: 't',
  }),
);

/**
 * A text for comparing, never for showing: compatibility forms, case, accents, look-alike letters, invisible characters and spaces
 * make no difference in it.
 */
export function skeleton(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Cc}\p{Z}\s]+/gu, '');
  return Array.from(folded, (letter) => lookAlikes.get(letter) ?? letter).join('');
}

const made = new WeakMap<readonly string[], readonly string[]>();

/** Those of a list that many texts are compared with: made once for as long as it is the same list. */
export function skeletonsOf(list: readonly string[]): readonly string[] {
  let skeletons = made.get(list);
  if (skeletons === undefined) {
    skeletons = list.map(skeleton);
    made.set(list, skeletons);
  }
  return skeletons;
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** The first word that mixes alphabets whose letters pass for each other; null = none. */
export function mixedScriptWord(text: string): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.find((word) => scripts.filter((script) => script.test(word)).length > 1) ?? null;
}
