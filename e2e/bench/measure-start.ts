import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../harness/project-root.ts';
import { pause } from '../harness/until.ts';
import { residentMegabytes } from './process-load.ts';
import { interleaved, patience, runRow, waitForQuiet, type Row } from './run-row.ts';
import { machineNode, untilServed } from './sides.ts';

const folder = path.join(projectRoot, 'e2e/bench');
const port = 19_170;

interface Starter {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly page: string;
}

/** G6: from spawn to the first 200 of the overlay page, and memory at rest: the product, the floor of its imports, and NodeCG. */
export async function measureStart({
  rounds,
  withNodecg,
}: {
  rounds: number;
  withNodecg: boolean;
}): Promise<readonly Row[]> {
  const sides = [product(), importFloor(), ...(withNodecg ? [await nodecg()] : [])];
  const rows: Row[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const side of interleaved(sides, round)) {
      await waitForQuiet(patience);
      rows.push(await runRow({ measure: 'start', side: side.name, round }, () => startOnce(side)));
    }
  }
  return rows;
}

async function startOnce({ program, args, cwd, page }: Starter): Promise<Record<string, number>> {
  const start = performance.now();
  const child = spawn(program, [...args], { cwd, stdio: 'ignore' });
  await untilServed(page);
  const served = performance.now() - start;
  // At rest: what starting took has been given back.
  await pause(5_000);
  const memory = residentMegabytes(child.pid ?? 0);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  return { served, memory };
}

function product(): Starter {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tickertape-bench-'));
  return {
    name: 'tickertape',
    program: process.execPath,
    args: [...startCommand(), '--port', String(port), '--data', dataDir],
    cwd: projectRoot,
    page: `http://127.0.0.1:${port}/overlay`,
  };
}

/** As `npm start` has it. */
function startCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

function importFloor(): Starter {
  return {
    name: 'imports',
    program: process.execPath,
    args: [path.join(folder, 'import-floor.ts'), String(port + 1)],
    cwd: projectRoot,
    page: `http://127.0.0.1:${port + 1}/overlay`,
  };
}

async function nodecg(): Promise<Starter> {
  return {
    name: 'nodecg',
    program: await machineNode(),
    args: ['node_modules/nodecg/index.js'],
    cwd: path.join(folder, 'nodecg'),
    page: 'http://127.0.0.1:19090/bundles/race-graphic/graphics/index.html',
  };
}
