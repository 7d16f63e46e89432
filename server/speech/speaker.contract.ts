import { expect, test } from 'vitest';
import type { Speaker } from './speaker.ts';
import { loudness, readWav, type Wav } from './wav.ts';

/** What every speaker must do. `make` gives a new one; `voice` is one that it has. */
export function speakerContract(make: () => Speaker, voice: string): void {
  const sound = async (text: string, more: { readonly voice?: string; readonly speed?: number } = {}): Promise<Wav> => {
    const rendered = await make().render({ text, voice: more.voice ?? null, speed: more.speed ?? 1 });
    if (!rendered.ok) throw new Error(rendered.error.message);
    const wav = readWav(rendered.value);
    if (wav === null) throw new Error('no WAV file');
    return wav;
  };

  test('SPEAK-10: it lists its voices, each with an id, a name and a language', async () => {
    const found = await make().voices();
    const voices = found.ok ? found.value : [];
    expect(voices.map(({ id }) => id)).toContain(voice);
    for (const { id, name, languages } of voices) {
      expect(id).toMatch(/^[^-\s]/u);
      expect(name).not.toBe('');
      expect(languages[0]).toMatch(/^[a-z]{2,8}\b/u);
    }
    expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
  });

  test('SPEAK-10: a text becomes a WAV file that can be heard, longer for a longer text and a slower voice', async () => {
    const short = await sound('One.', { voice });
    const long = await sound('One, two, three, four, five, six, seven.', { voice });
    const fast = await sound('One, two, three, four, five, six, seven.', { voice, speed: 2 });
    expect(loudness(long)).toBeGreaterThan(0.01);
    expect(long.seconds).toBeGreaterThan(short.seconds);
    expect(fast.seconds).toBeLessThan(long.seconds);
  });

  test('SPEAK-11: no text is a flag, a command or a file', async () => {
    for (const text of ['-w /dev/null --stdout', '$(echo hi) `id` ; exit 1', '@file "quoted" \'single\' %PATH%'])
      expect(loudness(await sound(text))).toBeGreaterThan(0.01);
  });

  test('SPEAK-11: what is too long is cut, control characters are gone', async () => {
    const endless = await sound('a b c d e f g h i j. '.repeat(2_000), { speed: 2 });
    expect(endless.seconds).toBeLessThan(500);
    expect(loudness(await sound('one\u0000two\u001b[2J\nthree'))).toBeGreaterThan(0.01);
  });

  test('SPEAK-10: a voice that is not there is said, and so is silence', async () => {
    const none = await make().render({ text: 'hello', voice: 'zz9/none', speed: 1 });
    expect(none).toMatchObject({ ok: false, error: { code: 'voice' } });
    const silent = await make().render({ text: ' \n ', voice: null, speed: 1 });
    expect(silent).toMatchObject({ ok: false, error: { code: 'silent' } });
  });

  test('SPEAK-10: what is no longer wanted ends, before and in the middle of it', async () => {
    const before = await make().render({ text: 'hello', voice: null, speed: 1, signal: AbortSignal.abort() });
    expect(before).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const middle = new AbortController();
    const running = make().render({ text: 'hello '.repeat(150), voice: null, speed: 0.5, signal: middle.signal });
    middle.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
}
