import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ShowSetup } from '../../shared/domain/command.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { queueChange } from './intake-schema.ts';
import { issueLines } from './issue-lines.ts';
import { showSchema } from './show-schema.ts';

export interface ShowFile {
  readonly setup: ShowSetup;
  /** Identity of what the file says; spaces and the order of lines in it do not count. */
  readonly digest: string;
}

const maxBytes = 1_048_576;

/** Reads and checks a show file. The failure is a list of sentences: file, where in it, what is expected. */
export async function readShowFile(path: string): Promise<Result<ShowFile, readonly string[]>> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) return fail([`${path}: larger than 1 MiB, so it can be no show file.`]);
    bytes = await readFile(path);
  } catch (error) {
    return fail([`${path}: ${fileTrouble(error)}`]);
  }
  return parseShowFile(bytes, path);
}

/** The same from bytes; `path` is only for the messages. */
export async function parseShowFile(bytes: Uint8Array, path: string): Promise<Result<ShowFile, readonly string[]>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail([`${path}: is not UTF-8 text. Save it as UTF-8.`]);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail([await syntaxTrouble(path, text)]);
  }
  const parsed = showSchema.safeParse(content);
  if (!parsed.success) return fail(issueLines(parsed.error).map((line) => `${path}: ${line}`));
  // Zod spells an absent member as `undefined`; out of JSON it is never there.
  const { title, milestones, racers, settings, victory, look, cues, viewer, speech, pleas } = parsed.data as ShowSetup;
  const { intake, host } = parsed.data;
  const queue = { ...queueChange(intake), ...host, ...parsed.data.queue };
  const setup: ShowSetup = {
    title,
    racers,
    ...(milestones === undefined ? {} : { milestones }),
    ...(settings === undefined ? {} : { settings }),
    ...(victory === undefined ? {} : { victory }),
    ...(look === undefined ? {} : { look }),
    ...(Object.keys(queue).length === 0 ? {} : { queue }),
    ...(viewer === undefined ? {} : { viewer }),
    ...(speech === undefined ? {} : { speech }),
    ...(pleas === undefined ? {} : { pleas }),
    ...(cues === undefined ? {} : { cues }),
  };
  return ok({ setup, digest: createHash('sha256').update(JSON.stringify(setup)).digest('hex') });
}

async function syntaxTrouble(path: string, text: string): Promise<string> {
  const { jsonTrouble } = await import('./json-trouble.ts');
  const { line, column, what } = jsonTrouble(text);
  return `${path}:${line}:${column}: ${what}. The file must be JSON: check quotes, commas and brackets there.`;
}

function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file. Check the path after --show.';
  if (code === 'EISDIR') return 'is a folder. Name the file in it.';
  if (code === 'EACCES') return 'may not be read by this user. Change its permissions.';
  return `cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}
