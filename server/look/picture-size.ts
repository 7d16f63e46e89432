import type { FileContent } from './file-content.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is once it is unpacked, by its own head; null = the head is cut off or damaged. */
export function pictureSize(bytes: Buffer, content: FileContent): PictureSize | null {
  try {
    const size = readers[content]?.(bytes) ?? null;
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null; // the file ends inside of its head
  }
}

const readers: Partial<Record<FileContent, (bytes: Buffer) => PictureSize | null>> = {
  PNG: (bytes) =>
    bytes.toString('latin1', 12, 16) === 'IHDR' && endsAsPng(bytes)
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : null,
  JPEG: jpegSize,
  WebP: webpSize,
  AVIF: avifSize,
};

/** The last chunk is the end, and nothing hangs on behind it. */
function endsAsPng(bytes: Buffer): boolean {
  let at = 8;
  for (;;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next === bytes.length;
    at = next;
  }
}

/** The first frame header; its markers are 0xC0 to 0xCF but for tables (C4), extensions (C8) and arithmetic conditions (CC). */
function jpegSize(bytes: Buffer): PictureSize | null {
  let at = 2;
  while (bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Three forms: lossy, lossless, and extended with a canvas. */
function webpSize(bytes: Buffer): PictureSize | null {
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** The largest `ispe` property: pictures inside of the picture have theirs too. */
function avifSize(bytes: Buffer): PictureSize | null {
  let size: PictureSize | null = null;
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (size === null || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
