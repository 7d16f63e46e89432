import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../.cache/reports');

/** What a run of tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Where vitest leaves its report of a run; the one of an earlier run is removed. */
export function freshReport(name: string): string {
  const file = path.join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** What came of each file of a run; empty, with a word on it, where there is no report. */
export function readReport(name: string): ReadonlyMap<string, Tally> {
  try {
    const { testResults } = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as VitestReport;
    return new Map(testResults.map((file) => [file.name, tallyOf(file)]));
  } catch (error) {
    console.error(`no report of the ${name} tests: ${String(error)}`);
    return new Map();
  }
}

/** A file that ended badly without a failed test, as one does whose set-up fails, counts as one failure. */
function tallyOf({ status, assertionResults }: VitestFile): Tally {
  const count = (wanted: (status: string) => boolean): number =>
    assertionResults.filter((one) => wanted(one.status)).length;
  const failed = count((one) => one === 'failed');
  return {
    passed: count((one) => one === 'passed'),
    failed: status === 'failed' ? Math.max(1, failed) : failed,
    skipped: count((one) => one !== 'passed' && one !== 'failed'),
  };
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}
interface VitestReport {
  readonly testResults: readonly VitestFile[];
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
