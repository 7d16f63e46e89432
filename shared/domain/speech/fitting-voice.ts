/** A voice, as far as the choice goes. */
export interface SpeakingVoice {
  readonly id: string;
  /** BCP 47, the voice's own first. */
  readonly languages: readonly string[];
}

/** Scripts that tell a language, or nearly: the languages that write in them, the likeliest first. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'cmn', 'yue', 'ja']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'tt', 'cv', 'ba', 'mn']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ug', 'sd']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'kok']],
  [/\p{Script=Bengali}/gu, ['bn', 'as', 'bpy']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Ethiopic}/gu, ['am']],
  [/\p{Script=Myanmar}/gu, ['my']],
];

/** A text in Latin letters may be in any of a hundred languages: nothing is guessed of it. */
function languagesOf(text: string): readonly string[] | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Japanese mixes its scripts: kana anywhere says more than the many Han signs.
  const found = scripts
    .map(([script, languages]) => ({ languages, count: text.match(script)?.length ?? 0 }))
    .filter(({ count, languages }) => count * (languages[0] === 'ja' ? 6 : 2) > letters);
  return found[0]?.languages ?? null;
}

const base = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? '';

/** The voice for a text: the wanted one where it can read the script or nobody can tell, else one that can, else the wanted one all the same. */
export function fittingVoice(text: string, wanted: string | null, voices: readonly SpeakingVoice[]): string | null {
  const languages = languagesOf(text);
  const known = voices.find(({ id }) => id === wanted);
  const fallback = known?.id ?? null;
  if (languages === null) return fallback;
  const reads = (voice: SpeakingVoice, language: string): boolean =>
    voice.languages.some((one) => base(one) === language);
  if (known !== undefined && languages.some((language) => reads(known, language))) return known.id;
  for (const language of languages) {
    const own = voices.find((voice) => base(voice.languages[0] ?? '') === language);
    const voice = own ?? voices.find((one) => reads(one, language));
    if (voice !== undefined) return voice.id;
  }
  return fallback;
}
