import { hash } from 'node:crypto';

/** What of a line its hash covers: all that is stored of it, with the hash of what is somebody's own in the place of that. */
export interface ChainedLine {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  /** Sealed, as it stands in the log. */
  readonly payload: unknown;
  readonly actor: unknown;
  readonly cause: string | null;
  readonly source: string | null;
  readonly key: string | null;
}

/** Stands before the first line. */
export const chainStart = '0'.repeat(64);

/**
 * The hash of a line: SHA-256, in hex, over the hash of the line before and this line's members as canonical JSON. So no line can be
 * changed, taken out, put in or moved without another hash at the end.
 */
export function chainHash(
  previous: string,
  { seq, at, type, payload, actor, cause, source, key }: ChainedLine,
): string {
  return hash('sha256', `${previous}\n${canonical([seq, at, type, payload, actor, cause, source, key])}`);
}

/** JSON with the members of every object in the order of their names, and without those that are undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
