import { execFile } from 'node:child_process';

export interface CommandOutcome {
  readonly ok: boolean;
  /** Both streams, in the order they came. */
  readonly output: string;
}

/** Runs a program to its end and answers whether it went well; never throws. */
export function runCommand(program: string, args: readonly string[], cwd: string): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}`.trim() || (error?.message ?? '') });
    });
  });
}

/** Debian packages, where this is Debian and we are root; false where that is not so or they could not be had. */
export async function installPackages(packages: readonly string[], cwd: string): Promise<boolean> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !(await runCommand('apt-get', ['--version'], cwd)).ok) return false;
  await runCommand('apt-get', ['update'], cwd);
  return (await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], cwd)).ok;
}
