import { freshReport, readReport, type Tally } from './checks/report.ts';
import { runProgram } from './checks/step.ts';

/** Runs the end-to-end tests; `filters` are parts of file names, or vitest's own flags. */
export async function runEndToEnd(filters: readonly string[]): Promise<Tally> {
  const report = freshReport('e2e');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await runProgram(['vitest/vitest.mjs', 'run', '--config', 'e2e/vitest.config.ts', ...reporters, ...filters], true);
  return readReport('e2e');
}
