import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { speakerFault, type SpeakerFault } from './speaker.ts';
import { readWav, writeWav } from './wav.ts';

/** More than any voice makes of the longest text. */
const mostBytes = 64_000_000;

/**
 * Lets a program write a WAV file into a folder that only this account may read, and takes it from there. `write` gets paths for the sound and
 * for the text, and answers why there is no sound, or null. Never rejects.
 */
export async function takeSound(
  write: (paths: { readonly sound: string; readonly text: string }) => Promise<SpeakerFault | null>,
): Promise<Result<Uint8Array, SpeakerFault>> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'tickertape-voice-'));
    const sound = join(folder, 'sound.wav');
    const fault = await write({ sound, text: join(folder, 'text.txt') });
    if (fault !== null) return fail(fault);
    const bytes = await readFile(sound);
    const wav = bytes.length > mostBytes ? null : readWav(bytes);
    return wav === null || wav.samples.length === 0
      ? fail(speakerFault('silent', 'The voice made no sound that can be played.'))
      : ok(writeWav(wav));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fail(speakerFault('silent', 'The voice made no sound.'));
    return fail(speakerFault('failed', `The sound could not be kept (${code ?? 'unknown'}).`));
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
