const slot = 'tickertape.page';
const shape = /^[\w-]{8,64}$/;

/**
 * A random name that a tab keeps over reconnects and refreshes: the server tells people with the same key apart by it, so that
 * "undo my last" stays one's own. It is no secret and grants nothing.
 * @param storage null where the browser keeps nothing: then a refresh makes a new name.
 */
export function pageName(storage: Pick<Storage, 'getItem' | 'setItem'> | null): string {
  const known = storage?.getItem(slot);
  if (typeof known === 'string' && shape.test(known)) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  storage?.setItem(slot, made);
  return made;
}
