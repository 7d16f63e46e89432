import type { VoiceChoice } from '../../../shared/projections/speech-view.ts';

const row = /^(?<name>\S.*?)\s+(?<language>[a-z]{2,3}[_-]\w{2,10})\s+#/u;

/** Reads what `say -v '?'` prints: a name, which may hold blanks and brackets, a language, and a sentence after a #. */
export function readVoiceList(printed: string): readonly VoiceChoice[] {
  return printed.split('\n').flatMap((line) => {
    const { name = '', language = '' } = row.exec(line)?.groups ?? {};
    // A name that could be a flag is no voice of Apple's.
    if (name === '' || name.startsWith('-')) return [];
    return [{ id: name, name, languages: [language.replace('_', '-')] }];
  });
}
