import { kindOfEnd, lookFileEnd, lookFileLimits, type LookFileKind } from '../../shared/domain/look/look-file.ts';
import { contentOf, contentOfEnd, isWholeFont } from './file-content.ts';
import { pictureSize } from './picture-size.ts';

/** Why a file is not kept. The message says what is wrong and what to do. */
export interface LookFileFault {
  readonly reason:
    | 'name'
    | 'svg'
    | 'content'
    | 'damaged'
    | 'too-large'
    | 'too-many-pixels'
    | 'name-taken'
    | 'full'
    | 'in-use'
    | 'unknown-file';
  readonly message: string;
}

const takes = 'a font (.woff2, .woff, .ttf, .otf) or a picture (.png, .jpg, .webp, .avif)';

/** A name that no file of the look can have. */
export function nameFault(name: string): LookFileFault {
  if (/\.svgz?$/i.test(name)) return svgFault;
  const shown = JSON.stringify(name.slice(0, 80));
  return {
    reason: 'name',
    message: `${shown} cannot be the name of a file of the look. Take a–z, 0–9, - and _, at most 60 of them, and the end that its content has: ${takes}.`,
  };
}

const svgFault: LookFileFault = {
  reason: 'svg',
  message: 'An SVG can hold scripts and is not taken. Save it as PNG or WebP, twice as large as it will be shown.',
};

const mebibytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;
const advice: Readonly<Record<LookFileKind, string>> = {
  font: 'Save it as WOFF2, or with fewer characters.',
  picture: 'Save it smaller, or as WebP.',
};

/** A file of so many bytes is too large. */
export function sizeFault(name: string, bytes: number): LookFileFault | null {
  const end = lookFileEnd(name);
  if (end === null) return nameFault(name);
  const kind = kindOfEnd(end);
  if (bytes <= lookFileLimits[kind]) return null;
  return {
    reason: 'too-large',
    message: `${name} has ${mebibytes(bytes)}; a ${kind} may have ${mebibytes(lookFileLimits[kind])}. ${advice[kind]}`,
  };
}

/** What is wrong with a file, by its bytes and not by what it says it is; null = nothing. */
export function lookFileFault(name: string, bytes: Buffer): LookFileFault | null {
  const end = lookFileEnd(name);
  if (end === null) return nameFault(name);
  const tooLarge = sizeFault(name, bytes.length);
  if (tooLarge !== null) return tooLarge;
  const [content, promised] = [contentOf(bytes), contentOfEnd[end]];
  if (content === 'SVG or HTML') return svgFault;
  if (content !== promised) return contentFault(name, content, promised);
  if (kindOfEnd(end) === 'font') return isWholeFont(bytes, content) ? null : damaged(name);
  const size = pictureSize(bytes, content);
  if (size === null) return damaged(name);
  const { side } = lookFileLimits;
  if (size.width <= side && size.height <= side) return null;
  return {
    reason: 'too-many-pixels',
    message: `${name} has ${size.width} × ${size.height} pixels; a picture may have ${side} on each side. Save it smaller.`,
  };
}

const damaged = (name: string): LookFileFault => ({
  reason: 'damaged',
  message: `${name} is cut off, damaged, or has something else hung on. Export it again.`,
});

function contentFault(name: string, content: string | null, promised: string): LookFileFault {
  const message =
    content === null
      ? `${name} is none of the files that are taken: it must be ${takes}, by its content too.`
      : content === 'a font collection'
        ? `${name} is a font collection. Export the one font that you want from it.`
        : `${name} is no ${promised} but ${content} by its content. Give it the end that its content has.`;
  return { reason: 'content', message };
}
