/** How the pictures begin that are passed on; whatever else a host sends is none, whatever it says it is. */
const beginnings: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF89a'],
  ['image/gif', 0, 'GIF87a'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/webp', 8, 'WEBP'],
];

/** The content type of a picture by its first bytes; null = it is none of those. SVG, which can hold a script, is not among them. */
export function pictureType(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 16).toString('latin1');
  return beginnings.find(([, at, begins]) => head.startsWith(begins, at))?.[0] ?? null;
}
