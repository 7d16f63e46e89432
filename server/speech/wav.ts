/** What a WAV file holds: 16-bit samples, as all three speech programs write them. */
export interface Wav {
  readonly channels: number;
  readonly rate: number;
  /** Seconds. */
  readonly seconds: number;
  /** The samples' bytes. */
  readonly samples: Uint8Array;
}

const headerLength = 44;

/** Reads a WAV file by its chunks; null where it is none, or not plain 16-bit samples. */
export function readWav(bytes: Uint8Array): Wav | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || name(view, 0) !== 'RIFF' || name(view, 8) !== 'WAVE') return null;
  let format: { readonly channels: number; readonly rate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (name(view, at) === 'fmt ' && size >= 16 && from + 16 <= bytes.length) {
      // 1: plain samples; 0xfffe: the same, said at length.
      const kind = view.getUint16(from, true);
      if ((kind !== 1 && kind !== 0xfffe) || view.getUint16(from + 14, true) !== 16) return null;
      format = { channels: view.getUint16(from + 2, true), rate: view.getUint32(from + 4, true) };
    }
    if (name(view, at) === 'data') return format === null ? null : wavOf(format, bytes.subarray(from, from + size));
    at = from + size + (size % 2);
  }
  return null;
}

function wavOf({ channels, rate }: Pick<Wav, 'channels' | 'rate'>, found: Uint8Array): Wav | null {
  const frame = channels * 2;
  if (channels < 1 || channels > 2 || rate < 8_000 || rate > 192_000) return null;
  const samples = found.subarray(0, found.length - (found.length % frame));
  return { channels, rate, seconds: samples.length / frame / rate, samples };
}

const name = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** A WAV file with a header that every player understands, and no longer than so many seconds. */
export function writeWav({ channels, rate, samples }: Omit<Wav, 'seconds'>, most = Infinity): Uint8Array {
  const frame = channels * 2;
  const kept = samples.subarray(0, Math.min(samples.length, Math.floor(Math.min(most * rate, 1e9)) * frame));
  const bytes = new Uint8Array(headerLength + kept.length);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string): void =>
    [...text].forEach((sign, index) => view.setUint8(at + index, sign.charCodeAt(0)));
  put(0, 'RIFF');
  view.setUint32(4, 36 + kept.length, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * frame, true);
  view.setUint16(32, frame, true);
  view.setUint16(34, 16, true);
  put(36, 'data');
  view.setUint32(40, kept.length, true);
  bytes.set(kept, headerLength);
  return bytes;
}

/** How loud it is: the root of the mean square, 0 to 1. Silence is under 0.001. */
export function loudness({ samples }: Pick<Wav, 'samples'>): number {
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const count = Math.floor(samples.length / 2);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (view.getInt16(index * 2, true) / 32_768) ** 2;
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
