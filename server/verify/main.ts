import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { claimsOfExport } from './claims-of-export.ts';
import { claimsOfLog } from './claims-of-log.ts';
import { verifyLines } from './verify-lines.ts';

const usage = `npm run verify -- FILE
  FILE  a show's log (tickertape-data/shows/….sqlite, also while the show runs), or its export events.jsonl
Says whether the log is whole: exit code 0 = whole, 1 = changed or damaged, 2 = it could not be read.`;

const [file, ...more] = process.argv.slice(2);
if (file === undefined || file.startsWith('-') || more.length > 0) {
  console.error(usage);
  process.exitCode = file === '--help' ? 0 : 2;
} else if (!existsSync(file) || !statSync(file).isFile()) {
  console.error(`There is no file ${file}.`);
  process.exitCode = 2;
} else {
  try {
    const verdict = verifyLines(isSqlite(file) ? claimsOfLog(file) : claimsOfExport(file));
    if (verdict.whole) {
      console.log(
        `Whole: ${verdict.lines} lines${verdict.first === null ? '' : `, ${verdict.first} to ${String(verdict.last)}`}.`,
      );
      console.log(
        `Its last line has the hash ${verdict.head}. A whole copy ends with the same one; one that was cut short does not.`,
      );
    } else {
      console.log(`Not whole. ${verdict.fault}`);
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}

function isSqlite(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    return head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(handle);
  }
}
