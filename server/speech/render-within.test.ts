import { expect, test } from 'vitest';
import { renderWithin } from './render-within.ts';
import { createFakeSpeaker, tone } from './testing/fake-speaker.ts';
import { loudness, readWav, writeWav } from './wav.ts';

test('SPEAK-13: what takes longer than the longest ends at a word', async () => {
  const speaker = createFakeSpeaker();
  const words = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do';
  const rendered = await renderWithin(speaker, { text: words, voice: null, speed: 1 }, 3);
  expect(rendered.ok && rendered.value.seconds).toBeLessThanOrEqual(3);
  expect(speaker.asked.map(({ text }) => text)).toEqual([words, 'lorem ipsum dolor sit amet']);
});

test('SPEAK-13: one endless word ends where it must', async () => {
  const endless = { render: async () => ({ ok: true as const, value: tone(60) }) };
  const rendered = await renderWithin(endless, { text: 'a'.repeat(400), voice: null, speed: 1 }, 5);
  const wav = rendered.ok ? readWav(rendered.value.bytes) : null;
  expect(wav?.seconds).toBe(5);
});

test('SPEAK-13: a WAV file is read by its chunks, with a header that lies too', () => {
  const bytes = tone(1);
  const wav = readWav(bytes);
  expect(wav).toMatchObject({ channels: 1, rate: 8_000, seconds: 1 });
  expect(loudness(wav ?? { samples: new Uint8Array() })).toBeCloseTo(0.345, 2);
  // A program that streams does not know the length beforehand.
  const streamed = bytes.slice();
  new DataView(streamed.buffer).setUint32(40, 0x7ffff000, true);
  expect(readWav(streamed)?.seconds).toBe(1);
  expect(readWav(writeWav(wav ?? { channels: 1, rate: 8_000, samples: new Uint8Array() }, 0.5))?.seconds).toBe(0.5);
  expect(readWav(new TextEncoder().encode('not a sound at all, but long enough to look'))).toBeNull();
});
