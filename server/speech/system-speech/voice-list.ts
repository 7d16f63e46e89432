import { z } from 'zod';
import type { VoiceChoice } from '../../../shared/projections/speech-view.ts';

const row = z.object({ name: z.string().min(1).max(200), language: z.string().max(40) });

/** Reads the JSON that our script prints. Windows PowerShell writes a list of one as the one. */
export function readVoiceList(printed: string): readonly VoiceChoice[] {
  let json: unknown;
  try {
    json = JSON.parse(printed.replace(/^\uFEFF/u, ''));
  } catch {
    return []; // not the script's answer: the caller says that there are no voices
  }
  return [json].flat().flatMap((one) => {
    const parsed = row.safeParse(one);
    if (!parsed.success) return [];
    const { name, language } = parsed.data;
    return [{ id: name, name: name.replace(/^Microsoft | Desktop$/gu, ''), languages: [language] }];
  });
}
