import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfEnd, lookFileEnd, lookFileLimits, lookFileTypes } from '../../shared/domain/look/look-file.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { LookFileView } from '../../shared/projections/look-view.ts';
import { ensurePrivateFolder, flushFolder } from '../storage/private-files.ts';
import { lookFileFault, nameFault, type LookFileFault } from './check-look-file.ts';

/** A file as it is served. */
export interface LookFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** The streamer's own fonts and pictures, in a folder of the data folder. A name keeps its content: a page that shows it need not look again. */
export interface LookStore {
  /** By name. */
  list(): readonly LookFileView[];
  /** null = there is none of that name. */
  read(name: string): Promise<LookFile | null>;
  /** On disk when it answers. `made` false: it was there already, the same. */
  put(name: string, bytes: Buffer): Promise<Result<{ readonly made: boolean }, LookFileFault>>;
  remove(name: string): Promise<Result<void, LookFileFault>>;
}

export interface LookStoreDeps {
  readonly dataDir: string;
  /** What the look has a file for, in words; null = it is not used. */
  readonly usedAs: (name: string) => string | null;
  readonly onChange: (files: readonly LookFileView[]) => void;
}

interface Kept {
  readonly view: LookFileView;
  readonly digest: string;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
/** While it is written a file has a name that no file of the look can have. */
const partial = '.part';

export function createLookStore({ dataDir, usedAs, onChange }: LookStoreDeps): LookStore {
  const folder = join(dataDir, 'look');
  const kept = readFolder(folder);
  /** One change after the other, in the order in which they were asked for. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const list = (): readonly LookFileView[] =>
    [...kept.values()].map(({ view }) => view).sort((a, b) => (a.name < b.name ? -1 : 1));

  async function write(name: string, bytes: Buffer): Promise<void> {
    ensurePrivateFolder(folder);
    const path = join(folder, `${name}${partial}`);
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(path, join(folder, name));
    flushFolder(folder);
  }

  return {
    list,
    read: async (name) => {
      const file = kept.get(name);
      const end = lookFileEnd(name);
      if (file === undefined || end === null) return null;
      const bytes = await readFile(join(folder, name)).catch(() => null);
      return bytes === null ? null : { bytes, type: lookFileTypes[end], etag: `"${file.digest}"` };
    },
    put: (name, bytes) =>
      inTurn(async () => {
        const fault = lookFileFault(name, bytes);
        if (fault !== null) return fail(fault);
        const digest = digestOf(bytes);
        const before = kept.get(name);
        if (before !== undefined) return before.digest === digest ? ok({ made: false }) : fail(taken(name));
        if (kept.size >= lookFileLimits.files) return fail(full);
        await write(name, bytes);
        kept.set(name, entryOf(name, bytes));
        onChange(list());
        return ok({ made: true });
      }),
    remove: (name) =>
      inTurn(async () => {
        if (lookFileEnd(name) === null) return fail(nameFault(name));
        if (!kept.has(name))
          return fail({ reason: 'unknown-file', message: `There is no ${name} among the files of the look.` });
        const use = usedAs(name);
        if (use !== null)
          return fail({
            reason: 'in-use',
            message: `${name} is the ${use} of the show's look. Take another one there first.`,
          });
        await rm(join(folder, name), { force: true });
        kept.delete(name);
        onChange(list());
        return ok(undefined);
      }),
  };
}

const taken = (name: string): LookFileFault => ({
  reason: 'name-taken',
  message: `There is another ${name} already. Take another name, or delete that one first.`,
});
const full: LookFileFault = {
  reason: 'full',
  message: `There are ${lookFileLimits.files} files already. Delete what you do not need.`,
};

function entryOf(name: string, bytes: Buffer): Kept {
  const end = lookFileEnd(name);
  if (end === null) throw new Error(`no file of the look: ${name}`);
  return { view: { name, kind: kindOfEnd(end), bytes: bytes.length }, digest: digestOf(bytes) };
}

/** What an earlier run kept. What it was writing when it ended is no file, and neither is what somebody else put there. */
function readFolder(folder: string): Map<string, Kept> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = new Map<string, Kept>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isFile()) continue;
    if (name.endsWith(partial)) rmSync(join(folder, name), { force: true });
    else if (lookFileEnd(name) !== null) {
      const bytes = readFileSync(join(folder, name));
      if (lookFileFault(name, bytes) === null) kept.set(name, entryOf(name, bytes));
    }
  }
  return kept;
}
