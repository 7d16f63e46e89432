import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/** What a page made and played, sample by sample. */
export interface Wave {
  readonly rate: number;
  readonly channels: readonly Float32Array[];
}

/** Keeps what the page plays by Web Audio. Runs inside the page, before anything else. */
export const keepWaves = `(() => {
  window.waves = [];
  const { set, get } = Object.getOwnPropertyDescriptor(AudioBufferSourceNode.prototype, 'buffer');
  Object.defineProperty(AudioBufferSourceNode.prototype, 'buffer', {
    get,
    set(buffer) { set.call(this, buffer); if (this.context instanceof AudioContext) this.wave = buffer; },
  });
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...more) {
    if (this.wave) window.waves.push({ buffer: this.wave, out: to });
    return connect.call(this, to, ...more);
  };
})()`;

export const countWaves = (page: Page): Promise<number> => page.evaluate('window.waves.length');

/** What the newest wave is multiplied by on its way out, now. */
export const lastGain = (page: Page): Promise<number> => page.evaluate('window.waves.at(-1).out.gain.value');

/** The newest wave, as it left the page's hands. */
export async function lastWave(page: Page): Promise<Wave> {
  const { rate, channels } = await page.evaluate<{ rate: number; channels: string[] }>(`(() => {
    const { buffer } = window.waves.at(-1);
    const text = (samples) => {
      const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
      let binary = '';
      for (let from = 0; from < bytes.length; from += 0x8000)
        binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
      return btoa(binary);
    };
    const channels = [0, 1].map((index) => text(buffer.getChannelData(index)));
    return { rate: buffer.sampleRate, channels };
  })()`);
  const samples = channels.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  });
  return { rate, channels: samples };
}

/** Loudness (EBU R 128, integrated, LUFS) and true peak (dBFS), as ffmpeg measures them. */
export async function loudnessOf(wave: Wave): Promise<{ readonly lufs: number; readonly peak: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickertape-wave-'));
  const file = path.join(folder, 'sound.wav');
  try {
    await writeFile(file, asWav(wave));
    const filter = ['-af', 'ebur128=peak=true', '-f', 'null', '-'];
    const { ok, output } = await runCommand('ffmpeg', ['-hide_banner', '-nostats', '-i', file, ...filter], projectRoot);
    const summary = output.slice(output.lastIndexOf('Summary:'));
    const [lufs, peak] = [/I:\s+(-?[\d.]+) LUFS/, /Peak:\s+(-?[\d.]+) dBFS/].map((sign) =>
      Number(sign.exec(summary)?.[1]),
    );
    if (!ok || lufs === undefined || peak === undefined || Number.isNaN(lufs + peak))
      throw new Error(`ffmpeg failed (it must be installed for this test): ${output.slice(-400)}`);
    return { lufs, peak };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A WAV file of 32-bit floats. */
export function asWav({ rate, channels }: Wave): Buffer {
  const frames = channels[0]?.length ?? 0;
  const size = frames * channels.length * 4;
  const file = Buffer.alloc(44 + size);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + size, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(3, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * channels.length * 4, 28);
  file.writeUInt16LE(channels.length * 4, 32);
  file.writeUInt16LE(32, 34);
  file.write('data', 36);
  file.writeUInt32LE(size, 40);
  for (let frame = 0; frame < frames; frame++)
    for (const [index, samples] of channels.entries())
      file.writeFloatLE(samples[frame] ?? 0, 44 + (frame * channels.length + index) * 4);
  return file;
}
