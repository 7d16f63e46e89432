import { describe, expect, it } from 'vitest';
import { lookFileFault } from './check-look-file.ts';
import { avifOf, jpegOf, pngOf, realFont, sfntOf, webpOf } from './testing/sample-files.ts';

const reason = (name: string, bytes: Buffer): string | null => lookFileFault(name, bytes)?.reason ?? null;
const hungOn = (bytes: Buffer, text: string): Buffer => Buffer.concat([bytes, Buffer.from(text)]);

describe('files of the look', () => {
  it('SHOW-94: each kind is taken under the end that it has', () => {
    const files = {
      'logo.png': pngOf(4, 3),
      'logo.jpg': jpegOf(640, 480),
      'logo.jpeg': jpegOf(640, 480),
      'logo.webp': webpOf(640, 480),
      'logo.avif': avifOf(640, 480),
      'face.woff2': realFont(),
      'face.ttf': sfntOf('\x00\x01\x00\x00'),
      'face.otf': sfntOf('OTTO'),
    };
    for (const [name, bytes] of Object.entries(files)) expect(reason(name, bytes), name).toBeNull();
  });

  it('SHOW-94: what the name does not promise is refused, with what it is', () => {
    expect(lookFileFault('logo.png', jpegOf(4, 3))).toMatchObject({
      reason: 'content',
      message: 'logo.png is no PNG but JPEG by its content. Give it the end that its content has.',
    });
    for (const [name, bytes] of [
      ['face.woff2', pngOf(1, 1)],
      ['face.woff', realFont()],
      ['logo.webp', Buffer.from('RIFF....WAVE')],
      ['logo.webp', Buffer.from('....    WEBPVP8L')],
      ['logo.png', Buffer.from('GIF89a=1;alert(1)//')],
      ['face.ttf', Buffer.from('ttcf\0\x01\0\0')],
      ['logo.jpg', Buffer.from('MZ\x90\0', 'latin1')],
      ['logo.png', Buffer.alloc(0)],
    ] as const)
      expect(reason(name, bytes), `${name} ${bytes.toString('latin1', 0, 8)}`).toBe('content');
  });

  it('SHOW-94: SVG is refused by its name and by its content', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    for (const [name, text] of [
      ['logo.svg', svg],
      ['logo.svgz', '\x1f\x8b'],
      ['logo.png', svg],
      ['logo.webp', ` \n<?xml version="1.0"?>${svg}`],
      ['logo.jpg', '\ufeff<!doctype html><script>alert(1)</script>'],
    ] as const)
      expect(reason(name, Buffer.from(text)), name).toBe('svg');
  });

  it('SHOW-94: what is cut off, or has something hung on, is refused where its own head tells', () => {
    const [png, font] = [pngOf(8, 8), realFont()];
    expect(reason('logo.png', png.subarray(0, -6))).toBe('damaged');
    expect(reason('logo.png', png.subarray(0, 20))).toBe('damaged');
    expect(reason('logo.png', hungOn(png, '<script>alert(1)</script>'))).toBe('damaged');
    expect(reason('logo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('damaged');
    expect(reason('logo.avif', Buffer.from('\0\0\0\x14ftypavif'))).toBe('damaged');
    expect(reason('face.woff2', font.subarray(0, -1))).toBe('damaged');
    expect(reason('face.woff2', hungOn(font, 'PK\x03\x04'))).toBe('damaged');
    expect(reason('face.ttf', sfntOf('\x00\x01\x00\x00').subarray(0, 20))).toBe('damaged');
  });

  it('SHOW-94: too many bytes or pixels are refused, with the limit', () => {
    expect(lookFileFault('face.ttf', Buffer.alloc(2 * 1_048_576 + 1))?.message).toMatch(
      /2\.0 MiB; a font may have 2\.0 MiB/,
    );
    expect(reason('logo.png', Buffer.alloc(4 * 1_048_576 + 1))).toBe('too-large');
    for (const [name, bytes] of [
      ['logo.png', pngOf(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 })],
      ['logo.jpg', jpegOf(65_000, 10)],
      ['logo.webp', webpOf(10, 16_000)],
      ['logo.avif', avifOf(100_000, 100_000)],
    ] as const)
      expect(reason(name, bytes), name).toBe('too-many-pixels');
  });

  it('SHOW-95: a name is a–z, 0–9, - and _ with a known end, and no device of Windows', () => {
    for (const name of [
      ...['../logo.png', '..%2flogo.png', 'a/b.png', 'a\\b.png', '.png', '.logo.png', 'logo..png', 'logo.png.', 'logo'],
      ...[
        'Logo.png',
        'größe.png',
        'ｌogo.png',
        'lo\u202ego.png',
        'logo.png\0.html',
        'logo .png',
        'logo.html',
        'logo.gif',
      ],
      ...['con.png', 'nul.woff2', 'com1.png', 'lpt9.ttf', `${'a'.repeat(61)}.png`, 'constructor', '__proto__.png', ''],
    ])
      expect(reason(name, pngOf(1, 1)), name).toBe('name');
    for (const name of ['logo.png', 'my-logo_2.png', '0.png', 'console.png', `${'a'.repeat(60)}.png`])
      expect(reason(name, pngOf(1, 1)), name).toBeNull();
  });
});
