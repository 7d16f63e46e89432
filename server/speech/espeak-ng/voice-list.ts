import type { VoiceChoice } from '../../../shared/projections/speech-view.ts';

const row = /^\s*\d+\s+(?<language>\S+)\s+\S+\s+(?<name>\S+)\s+(?<file>\S+)\s*(?<others>.*)$/u;

/** Reads what `espeak-ng --voices` prints: one voice a line, its file as its id. */
export function readVoiceList(printed: string): readonly VoiceChoice[] {
  return printed.split('\n').flatMap((line) => {
    const { language = '', name = '', file = '', others = '' } = row.exec(line)?.groups ?? {};
    if (!/^\w[\w./+-]{0,99}$/.test(file)) return [];
    const more = Array.from(others.matchAll(/\((\S+) \d+\)/gu), ([, other = '']) => other);
    return [{ id: file, name: name.replaceAll('_', ' ').trim(), languages: [language, ...more] }];
  });
}
