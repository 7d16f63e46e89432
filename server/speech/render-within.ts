import { ok, type Result } from '../../shared/lib/result.ts';
import { speakerFault, type RenderRequest, type Speaker, type SpeakerFault } from './speaker.ts';
import { readWav, writeWav, type Wav } from './wav.ts';

export interface RenderedSound {
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

const tries = 3;

/** Speaks no longer than so many seconds: a text that takes longer ends at an earlier word. */
export async function renderWithin(
  speaker: Pick<Speaker, 'render'>,
  request: RenderRequest,
  limit: number,
): Promise<Result<RenderedSound, SpeakerFault>> {
  let { text } = request;
  let last: Wav | null = null;
  for (let attempt = 0; attempt < tries && text !== ''; attempt++) {
    const rendered = await speaker.render({ ...request, text });
    if (!rendered.ok) return rendered;
    last = readWav(rendered.value);
    if (last === null) break;
    if (last.seconds <= limit) return ok({ bytes: rendered.value, seconds: last.seconds });
    text = beginning(text, (limit / last.seconds) * 0.95);
  }
  if (last === null) return { ok: false, error: speakerFault('silent', 'The voice made no sound that can be played.') };
  // One endless word: it ends where it must.
  return ok({ bytes: writeWav(last, limit), seconds: Math.min(limit, last.seconds) });
}

/** The first words of a text, about so much of it. */
function beginning(text: string, part: number): string {
  const cut = text.slice(0, Math.floor(text.length * part)).replace(/\p{Cs}/gu, '');
  const space = cut.lastIndexOf(' ');
  return space > cut.length / 2 ? cut.slice(0, space) : cut;
}
