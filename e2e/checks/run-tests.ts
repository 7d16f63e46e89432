import { freshReport, readReport, sum, type Tally } from './report.ts';
import { runProgram, type StepOutcome } from './step.ts';

const inCI = process.env['CI'] === 'true';

interface Run {
  readonly step: StepOutcome;
  readonly files: ReadonlyMap<string, Tally>;
}
export interface TestRun extends StepOutcome {
  readonly tally: Tally;
}

/**
 * Runs vitest and counts what came of it. In CI the files in which a test failed run again, twice at the most, alone and from a fresh
 * start: real browsers, partners and clocks share that machine with others. The screen says which; what counts is their last run.
 */
export async function runTests(name: string, args: readonly string[], live: boolean): Promise<TestRun> {
  let { step, files } = await run(name, args, live);
  for (const again of inCI ? [`${name}-again`, `${name}-again-2`] : []) {
    const failed = [...files].filter(([, tally]) => tally.failed > 0).map(([file]) => file);
    if (failed.length === 0) break;
    console.log(`\nonce more, alone:\n${failed.map((file) => `  ${file}`).join('\n')}\n`);
    const next = await run(again, [...args, '--maxWorkers=1', ...failed], live);
    files = new Map([...files, ...failed.map((file) => [file, missing] as const), ...next.files]);
    step = { ok: next.step.ok, output: `${step.output}\n${next.step.output}` };
  }
  return outcome(files, step);
}

const missing: Tally = { passed: 0, failed: 1, skipped: 0 };

async function run(name: string, args: readonly string[], live: boolean): Promise<Run> {
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
