/** RFC 6902, three of its operations; `path` is an RFC 6901 pointer. Arrays are replaced whole. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

function sameArray(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, index) => same(value, after[index]));
}

/** Deep equality of plain JSON. */
export function same(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before)) return Array.isArray(after) && sameArray(before, after);
  if (!isRecord(before) || !isRecord(after)) return false;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => Object.hasOwn(after, key) && same(before[key], after[key]))
  );
}

/** The operations that turn `before` into `after`; empty where they are equal. Shared references are skipped without a look. */
export function diff(before: unknown, after: unknown, path = ''): PatchOperation[] {
  if (Object.is(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return same(before, after) ? [] : [{ op: 'replace', path, value: after }];
  const ops: PatchOperation[] = [];
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) ops.push({ op: 'remove', path: `${path}/${escapeKey(key)}` });
  }
  for (const [key, value] of Object.entries(after)) {
    const at = `${path}/${escapeKey(key)}`;
    if (Object.hasOwn(before, key)) ops.push(...diff(before[key], value, at));
    else ops.push({ op: 'add', path: at, value });
  }
  return ops;
}

/**
 * Applies without mutating: what the operations do not touch keeps its identity, and each record that they do touch is copied once,
 * however many operations meet in it. Throws where an operation does not fit; then nothing has changed.
 */
export function applyPatch<T>(view: T, ops: readonly PatchOperation[]): T {
  const own = new Set<object>();
  return ops.reduce<unknown>((whole, op) => applyOne(whole, op, pointerKeys(op.path), own), view) as T;
}

function pointerKeys(path: string): string[] {
  if (path === '') return [];
  if (!path.startsWith('/')) throw new Error(`not a JSON pointer: ${path}`);
  return path.slice(1).split('/').map(unescapeKey);
}

/** `own` holds the copies that this patch has made, which nobody else has seen yet. */
function applyOne(target: unknown, op: PatchOperation, keys: readonly string[], own: Set<object>): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (op.op === 'remove') throw new Error('cannot remove the whole view');
    return op.value;
  }
  if (!isRecord(target)) throw new Error(`nothing to patch at ${op.path}`);
  const known = Object.hasOwn(target, key);
  if (!known && (rest.length > 0 || op.op !== 'add')) throw new Error(`no member ${key} for ${op.op} ${op.path}`);
  const copy = ownCopy(target, own);
  if (rest.length > 0) setMember(copy, key, applyOne(target[key], op, rest, own));
  else if (op.op === 'remove') Reflect.deleteProperty(copy, key);
  else setMember(copy, key, op.value);
  return copy;
}

function ownCopy(target: Plain, own: Set<object>): Record<string, unknown> {
  if (own.has(target)) return target;
  const copy = { ...target };
  own.add(copy);
  return copy;
}

/** `__proto__` as a key must stay a plain member. */
function setMember(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
}
