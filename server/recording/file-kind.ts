import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { fileTrouble } from './file-trouble.ts';

/** What a file to be replayed holds. */
export type ReplayKind = 'csv' | 'events';

const signatures: readonly (readonly [bytes: readonly number[], trouble: string])[] = [
  [[0x1f, 0x8b], 'is packed (gzip): unpack it first, with gunzip or by opening it'],
  [[0x50, 0x4b, 0x03, 0x04], 'is packed (zip): unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed (zstd): unpack it first'],
  [[0xff, 0xfe], 'is UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'is UTF-16: save it as UTF-8'],
  [
    [...Buffer.from('SQLite format 3\0')],
    "is a show's log itself: a replay takes its export, events.jsonl (show dock, or GET /api/v1/export/events.jsonl)",
  ],
];

/**
 * Looks into a file: a table of totals, or the events of a show. Its name does not matter. Errors begin with the path and say what to
 * do.
 */
export function kindOfReplay(path: string): Result<ReplayKind, string> {
  let head: Buffer;
  try {
    if (!statSync(path).isFile()) return fail(`${path} is no file: --replay needs a CSV file or an events.jsonl`);
    head = headOf(path);
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
  const known = signatures.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (known !== undefined) return fail(`${path} ${known[1]}`);
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (text === '') return fail(`${path} is empty: --replay needs a CSV file (time,racer,total) or an events.jsonl`);
  if (text.startsWith('['))
    return fail(`${path} is one JSON array: a replay takes JSON lines, one event a line, as events.jsonl is exported`);
  return ok(text.startsWith('{') ? 'events' : 'csv');
}

function headOf(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}
