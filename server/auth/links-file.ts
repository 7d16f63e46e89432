import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeyRole } from './key.ts';
import type { Links } from './links.ts';

export const linksFileName = 'links.json';

/** links.json cannot be used as it is: says where, what is wrong and what to do, and never quotes its content. */
export class LinksFileError extends Error {
  override readonly name = 'LinksFileError';
}

const key = z
  .string()
  .regex(/^[\w-]{32,200}$/, 'a key is 32 to 200 letters, digits, - or _; empty it to get a new one')
  .or(z.literal(''))
  .nullish();
const shape = z.looseObject({
  keys: z.looseObject({ overlay: key, host: key, control: key, moderator: key, feed: key }).nullish(),
  hooks: z.record(z.string().max(64), z.string().max(500)).nullish(),
});

export interface StoredLinks {
  /** Those that the file names; the caller makes the missing ones. */
  readonly keys: Partial<Record<KeyRole, string>>;
  readonly hooks: Links['hooks'];
}

/** Makes the folder for its owner alone, or narrows one that holds nothing but what we put there. */
export function openDataFolder(dataDir: string): void {
  const made = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (made !== undefined || process.platform === 'win32') return;
  const names = readdirSync(dataDir);
  const ours = names.length === 0 || names.includes(linksFileName);
  if (ours && (statSync(dataDir).mode & 0o1077) !== 0) narrow(dataDir, 0o700);
}

function narrow(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (cause) {
    throw new LinksFileError(
      `${path} can be read by others and its permissions cannot be changed; run: chmod ${mode.toString(8)} "${path}"`,
      {
        cause,
      },
    );
  }
}

/** Reads links.json; null where there is none yet. Throws LinksFileError where a person must look at it. */
export function readLinksFile(dataDir: string): StoredLinks | null {
  const path = join(dataDir, linksFileName);
  const content = readPrivateJson(path);
  if (content === null) return null;
  const parsed = shape.safeParse(content.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const member = issue?.path.join('.') ?? '';
    throw new LinksFileError(
      `${path}: ${member === '' ? 'must be a JSON object' : `"${member}" is not usable: ${reasonOf(member)}`}. ${wayOut}`,
    );
  }
  const found = Object.entries(parsed.data.keys ?? {}).filter(
    (entry): entry is [KeyRole, string] =>
      typeof entry[1] === 'string' && entry[1] !== '' && entry[0] in shape.shape.keys.unwrap().unwrap().shape,
  );
  return { keys: distinct(path, found), hooks: parsed.data.hooks ?? {} };
}

/** What a file for its owner alone holds; null where there is none. Throws LinksFileError where a person must look at it. */
export function readPrivateJson(path: string): { readonly value: unknown } | null {
  const text = readText(path);
  if (text === null) return null;
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) narrow(path, 0o600);
  return { value: parseJson(path, text) };
}

const wayOut = 'Repair the file, or move it away: new keys are then made, and every link changes.';
const reasonOf = (member: string): string =>
  member.startsWith('keys.')
    ? 'a key is 32 to 200 letters, digits, - or _ (an empty one is replaced by a new key)'
    : member.startsWith('hooks')
      ? 'hooks hold one text for each source'
      : 'it must be an object';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new LinksFileError(
      `${path} cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}). Check its permissions.`,
      {
        cause,
      },
    );
  }
}

/** The parser's own message quotes the file, keys and all: only the place is told. */
function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    throw new LinksFileError(`${path} is not valid JSON${line === null ? '' : ` (line ${line})`}. ${wayOut}`);
  }
}

function distinct(path: string, found: readonly [KeyRole, string][]): Partial<Record<KeyRole, string>> {
  for (const [index, [role, value]] of found.entries()) {
    const twin = found.slice(0, index).find(([, other]) => other === value);
    if (twin !== undefined) {
      throw new LinksFileError(
        `${path}: "keys.${twin[0]}" and "keys.${role}" are the same; a key can carry only one role. Empty one of them.`,
      );
    }
  }
  return Object.fromEntries(found);
}

/** Throws where it cannot be written. */
export function writeLinksFile(dataDir: string, links: Links): void {
  writePrivateJson(join(dataDir, linksFileName), links);
}

/** Whole or not at all: a new file for the owner alone takes the old one's place. Throws LinksFileError where it cannot be written. */
export function writePrivateJson(path: string, content: object): void {
  const next = `${path}.tmp`;
  try {
    // One left behind by a crash must not lend its permissions.
    rmSync(next, { force: true });
    writePrivately(next, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(next, path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new LinksFileError(`${path} cannot be written (${code}). Check the folder and the room on its disk.`, {
      cause,
    });
  }
}

function writePrivately(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
