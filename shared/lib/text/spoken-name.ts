/** Letters that frame a name and are not part of it: `xX_name_Xx`, `_name_`, `~name~`. */
const frame = /^(?:(?:xX+|[xX]{2,}(?=[_.-]))[_.-]*|[_.~|\-*]+)|(?:[_.-]*(?:X+x|(?<=[_.-])[xX]{2,})|[_.~|\-*]+)$/gu;

/**
 * A platform's name as a person would read it aloud: `@TheRealJohn_99` → `The Real John 99`. A name that is words already stays as it
 * is, and so does one of which nothing would be left.
 */
export function spokenName(name: string): string {
  const handle = name.trim().replace(/^@/u, '');
  if (/\s/u.test(handle)) return handle;
  // The first label of a handle such as `ann.bsky.social` is the name.
  const own = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}-]+){2,}$/u.test(handle) ? (handle.split('.')[0] ?? handle) : handle;
  const parts = own
    .replace(frame, '')
    .replace(/[_.\-~|]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .trim();
  return parts === '' ? handle : parts;
}
