const arrayIndex = /^(0|[1-9]\d*)$/;

/** The value at an RFC 6901 pointer; undefined where there is none. Only own members are seen. */
export function atPointer(document: unknown, pointer: string): unknown {
  if (pointer === '') return document;
  let value = document;
  for (const raw of pointer.slice(1).split('/')) {
    const token = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = arrayIndex.test(token) ? (value as readonly unknown[])[Number(token)] : undefined;
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, token)) {
      value = (value as Readonly<Record<string, unknown>>)[token];
    } else return undefined;
  }
  return value;
}

/** How far a pointer reaches into a document, for messages: the longest part of it that is there. */
export function reachedBy(document: unknown, pointer: string): string {
  const tokens = pointer.split('/');
  for (let length = tokens.length; length > 1; length--) {
    const part = tokens.slice(0, length).join('/');
    if (atPointer(document, part) !== undefined) return part;
  }
  return '';
}
