import type { LookFileEnd } from '../../shared/domain/look/look-file.ts';

/** What a file is by its bytes, whatever it is called. */
export type FileContent =
  'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'WOFF2' | 'WOFF' | 'TrueType' | 'OpenType' | 'SVG or HTML' | 'a font collection';

/** Which content a name promises. */
export const contentOfEnd: Readonly<Record<LookFileEnd, FileContent>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  woff2: 'WOFF2',
  woff: 'WOFF',
  ttf: 'TrueType',
  otf: 'OpenType',
};

const beginnings: readonly (readonly [FileContent, at: number, begins: string])[] = [
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['WebP', 8, 'WEBP'],
  ['AVIF', 4, 'ftypavif'],
  ['WOFF2', 0, 'wOF2'],
  ['WOFF', 0, 'wOFF'],
  ['TrueType', 0, '\x00\x01\x00\x00'],
  ['TrueType', 0, 'true'],
  ['OpenType', 0, 'OTTO'],
  ['a font collection', 0, 'ttcf'],
];

/** What the bytes are; null = nothing that is known here. */
export function contentOf(bytes: Buffer): FileContent | null {
  const head = bytes.toString('latin1', 0, 16);
  const found = beginnings.find(([, at, begins]) => head.startsWith(begins, at))?.[0];
  if (found === 'WebP' && !head.startsWith('RIFF')) return null;
  if (found !== undefined) return found;
  return /^(?:\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 256)) ? 'SVG or HTML' : null;
}

/** Whether a font's own table of contents fits its length: what was cut off, or has something hung on, does not. */
export function isWholeFont(bytes: Buffer, content: FileContent): boolean {
  if (content === 'WOFF2' || content === 'WOFF') return bytes.length >= 44 && bytes.readUInt32BE(8) === bytes.length;
  if (bytes.length < 12) return false;
  const tables = bytes.readUInt16BE(4);
  const directory = 12 + tables * 16;
  if (tables === 0 || bytes.length < directory) return false;
  for (let at = 12; at < directory; at += 16)
    if (bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) > bytes.length) return false;
  return true;
}
