import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** One part of a check: a name, and something that answers what is wrong. */
export interface Step {
  readonly name: string;
  run(): Promise<StepOutcome>;
}
export interface StepOutcome {
  readonly ok: boolean;
  /** Shown when the step failed. */
  readonly output: string;
}

/** A step that runs programs of node_modules one after the other, each `[file, …arguments]`; it ends at the first that fails. */
export function programs(name: string, ...commands: readonly (readonly string[])[]): Step {
  return {
    name,
    async run() {
      for (const command of commands) {
        const outcome = await runProgram(command);
        if (!outcome.ok) return outcome;
      }
      return { ok: true, output: '' };
    },
  };
}

/** Runs a program of node_modules on this Node; with `live`, its output goes to the screen as it comes. */
export function runProgram([file = '', ...args]: readonly string[], live = false): Promise<StepOutcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], {
      cwd: root,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs steps, two at a time, says how each went, and answers the names of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<readonly string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const start = performance.now();
      const { ok, output } = await step.run();
      const took = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${ok ? '  ok    ' : '  FAILED'} ${step.name} (${took} s)${ok ? '' : `\n${output.trim()}\n`}`);
      if (!ok) failed.push(step.name);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}
