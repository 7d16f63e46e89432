import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installPackages } from '../../harness/run-command.ts';
import { inCI } from '../../harness/project-root.ts';
import { findProgram, machinePath } from '../machine-programs.ts';

/** What the network needs from the machine. */
export interface BlueskyPrograms {
  readonly node: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly redis: string;
}

const folder = import.meta.dirname;
const stamp = path.join(folder, 'node_modules/.installed-for');

function postgresFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  return existsSync(root) ? readdirSync(root).map((version) => path.join(root, version, 'bin')) : [];
}

function find(): BlueskyPrograms | null {
  const node = findProgram('node');
  const initdb = findProgram('initdb', postgresFolders());
  const pgCtl = findProgram('pg_ctl', postgresFolders());
  const redis = findProgram('redis-server');
  return node && initdb && pgCtl && redis ? { node, initdb, pgCtl, redis } : null;
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...process.env, PATH: machinePath }, maxBuffer: 16 * 1024 * 1024 };
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(' ')} failed:\n${stderr}${stdout}`));
      else resolve(stdout.trim());
    });
  });
}

/** Installs the network's packages where that has not been done for this Node (one of them is compiled for it). */
async function installNetwork(node: string): Promise<void> {
  const version = await run(node, ['--version']);
  const installedFor = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (installedFor === version) return;
  console.warn('Installing the Bluesky network for the tests (once, some minutes) …');
  const npm = findProgram('npm');
  if (npm === null) throw new Error('npm is not on the path');
  await run(npm, ['ci', '--no-audit', '--no-fund']);
  await writeFile(stamp, version);
}

/**
 * Gets everything ready for a network, or says what is missing (PostgreSQL, Redis, their Debian packages not to be had). In CI
 * nothing may be missing.
 */
export async function prepareBluesky(): Promise<BlueskyPrograms | { readonly missing: string }> {
  if (find() === null) await installPackages(['postgresql', 'redis-server'], folder);
  const programs = find();
  if (programs === null) {
    const missing = 'PostgreSQL and Redis are needed for a real Bluesky network (Debian: postgresql, redis-server)';
    if (inCI) throw new Error(missing);
    console.warn(`Tests against Bluesky are skipped: ${missing}`);
    return { missing };
  }
  await installNetwork(programs.node);
  return programs;
}
