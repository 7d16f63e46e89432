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
export function freshReport(name: 'unit' | 'e2e'): string {
  const file = path.join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** Reads a report. One that is missing, or a run that ended badly without a failed test, counts as one failure. */
export function readReport(name: 'unit' | 'e2e'): Tally {
  try {
    const report = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as VitestReport;
    const failed = report.success ? 0 : Math.max(1, report.numFailedTests);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  } catch (error) {
    console.error(`no report of the ${name} tests: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
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
