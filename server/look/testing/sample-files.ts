import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture of one colour that any browser shows; `claims` = what its head says of its size, which is more than it has. */
export function pngOf(
  width: number,
  height: number,
  [red, green, blue] = [255, 0, 0],
  claims = { width, height },
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claims.width, 0);
  head.writeUInt32BE(claims.height, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: width }, () => [red, green, blue]).flat()),
  ]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A whole picture that holds a text, as a page or a script would begin. */
export function pngWithText(text: string): Buffer {
  const png = pngOf(1, 1);
  return Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(`Comment\0${text}`)), png.subarray(33)]);
}

const words = (...numbers: number[]): Buffer => Buffer.from(numbers);

/** The head of a JPEG, up to its size. */
export const jpegOf = (width: number, height: number): Buffer =>
  Buffer.concat([
    words(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    words(0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3),
    Buffer.alloc(9),
    words(0xff, 0xd9),
  ]);

/** The head of a lossless WebP. */
export function webpOf(width: number, height: number): Buffer {
  const content = Buffer.alloc(18);
  content.write('WEBPVP8L', 0, 'latin1');
  content.writeUInt32LE(6, 8);
  content.writeUInt8(0x2f, 12);
  content.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 13);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** The boxes of an AVIF that say what it is and how large. */
export function avifOf(width: number, height: number): Buffer {
  const ispe = Buffer.alloc(20);
  ispe.writeUInt32BE(20, 0);
  ispe.write('ispe', 4, 'latin1');
  ispe.writeUInt32BE(width, 12);
  ispe.writeUInt32BE(height, 16);
  return Buffer.concat([words(0, 0, 0, 20), Buffer.from('ftypavif\0\0\0\0avif', 'latin1'), ispe]);
}

/** A font with one empty table. */
export function sfntOf(beginning: '\x00\x01\x00\x00' | 'OTTO'): Buffer {
  const font = Buffer.alloc(28);
  font.write(beginning, 0, 'latin1');
  font.writeUInt16BE(1, 4);
  font.write('name', 12, 'latin1');
  font.writeUInt32BE(28, 20);
  return font;
}

/** A real font. */
export const realFont = (): Buffer =>
  readFileSync(resolve(import.meta.dirname, '../../../overlay/styles/fonts/archivo-narrow-700-latin.woff2'));
