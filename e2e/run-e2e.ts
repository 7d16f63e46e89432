import type { Tally } from './checks/report.ts';
import { runTests } from './checks/run-tests.ts';

/** Runs the end-to-end tests; `filters` are parts of file names, or vitest's own flags. */
export async function runEndToEnd(filters: readonly string[]): Promise<Tally> {
  const { tally } = await runTests('e2e', ['--config', 'e2e/vitest.config.ts', ...filters], true);
  return tally;
}
