import { freshReport, readReport, sum, type Tally } from './report.ts';
import { runProgram, type StepOutcome } from './step.ts';

const inCI = process.env['CI'] === 'true';

export interface TestRun extends StepOutcome {
  readonly tally: Tally;
}

/**
 * Runs vitest and counts what came of it. In CI the files in which a test failed run once more, alone and from a fresh start: real
 * browsers, partners and clocks share that machine with others. The screen says which; what counts for them is the second run.
 */
export async function runTests(name: string, args: readonly string[], live: boolean): Promise<TestRun> {
  const first = await run(name, args, live);
  const failed = [...first.files].filter(([, tally]) => tally.failed > 0).map(([file]) => file);
  if (!inCI || failed.length === 0) return outcome(first.files, first.step);
  console.log(`\nonce more, alone:\n${failed.map((file) => `  ${file}`).join('\n')}\n`);
  const second = await run(`${name}-again`, [...args, '--maxWorkers=1', ...failed], live);
  const step = { ok: second.step.ok, output: `${first.step.output}\n${second.step.output}` };
  return outcome(new Map([...first.files, ...failed.map((file) => [file, missing] as const), ...second.files]), step);
}

const missing: Tally = { passed: 0, failed: 1, skipped: 0 };

async function run(name: string, args: readonly string[], live: boolean) {
  const report = freshReport(name);
  const reporters = [`--reporter=${live ? 'default' : 'dot'}`, '--reporter=json', `--outputFile.json=${report}`];
  const step = await runProgram(['vitest/vitest.mjs', 'run', ...reporters, ...args], live);
  return { step, files: readReport(name) };
}

/** A run that ended badly though no test failed, or ran none, is one failure. */
function outcome(files: ReadonlyMap<string, Tally>, { ok, output }: StepOutcome): TestRun {
  const tally = sum([...files.values()]);
  const failed = tally.failed === 0 && (!ok || files.size === 0) ? 1 : tally.failed;
  return { ok: failed === 0, output, tally: { ...tally, failed } };
}
