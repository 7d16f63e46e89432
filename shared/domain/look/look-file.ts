/** What a file of the look is for. */
export type LookFileKind = 'font' | 'picture';

/** By the end of its name, the type that it is served as. */
export const lookFileTypes = {
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;
export type LookFileEnd = keyof typeof lookFileTypes;

const pattern = /^(?<stem>[a-z0-9][a-z0-9_-]{0,59})\.(?<end>[a-z0-9]+)$/;
/** Names that are devices to Windows, whatever comes after the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The end of a name that may be kept on any machine; null = it may not. */
export function lookFileEnd(name: string): LookFileEnd | null {
  const { stem = '', end = '' } = pattern.exec(name)?.groups ?? {};
  return Object.hasOwn(lookFileTypes, end) && !device.test(stem) ? (end as LookFileEnd) : null;
}

export const kindOfEnd = (end: LookFileEnd): LookFileKind =>
  lookFileTypes[end].startsWith('font/') ? 'font' : 'picture';

/** What a file of this name is for; null = no file of the look has such a name. */
export function lookFileKind(name: string): LookFileKind | null {
  const end = lookFileEnd(name);
  return end === null ? null : kindOfEnd(end);
}

/** How many bytes a file may have, and how many files of it all there may be. */
export const lookFileLimits = {
  font: 2 * 1_048_576,
  picture: 4 * 1_048_576,
  files: 40,
  /** Of a picture, in pixels: a page holds it unpacked. */
  side: 4_096,
} as const;
