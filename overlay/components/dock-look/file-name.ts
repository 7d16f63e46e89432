import { lookFileEnd } from '../../../shared/domain/look/look-file.ts';

/** A name for an uploaded file that every machine can have, as near to its own as may be; null = its end is none that is taken. */
export function fileName(given: string): string | null {
  const dot = given.lastIndexOf('.');
  const end = given.slice(dot + 1).toLowerCase();
  const stem = given
    .slice(0, Math.max(0, dot))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const name = `${stem === '' ? 'file' : stem}.${end}`;
  if (lookFileEnd(name) !== null) return name;
  return lookFileEnd(`my-${name}`) === null ? null : `my-${name}`;
}
