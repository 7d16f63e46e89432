import { readFile, stat } from 'node:fs/promises';
import { fail, type Result } from '../../../shared/lib/result.ts';
import { fileTrouble } from '../../recording/file-trouble.ts';
import { parseReplayCsv } from './parse-replay-csv.ts';
import type { ReplayFile } from './replay-row.ts';

const largest = 256 * 1024 * 1024;

/** Reads a replay file from disk. Errors begin with the path and say what to do. */
export async function readReplayFile(
  path: string,
  options: { readonly racers?: ReadonlySet<string> | null } = {},
): Promise<Result<ReplayFile, string>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const file = parseReplayCsv(text.value, options);
  return file.ok ? file : fail(`${path}: ${file.error}`);
}

async function readText(path: string): Promise<Result<string, string>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return fail(`${path} is no file: --replay needs a CSV file`);
    if (facts.size > largest) return fail(`${path} is larger than 256 MiB: cut it into parts`);
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError) return fail(`${path} is not UTF-8: save it as "CSV UTF-8"`);
    return fail(fileTrouble(path, error));
  }
}
