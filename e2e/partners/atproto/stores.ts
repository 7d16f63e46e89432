import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import type { BlueskyPrograms } from './programs.ts';

const execute = promisify(execFile);

export interface Store {
  readonly address: string;
  stop(): Promise<void>;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** PostgreSQL refuses to run as root; then its own user runs it. */
async function asPostgres(program: string, args: readonly string[]): Promise<void> {
  if (process.getuid?.() === 0) await execute('su', ['postgres', '-c', [program, ...args].map(quote).join(' ')]);
  else await execute(program, [...args]);
}

/** A PostgreSQL of its own, in a folder of its own. */
export async function startPostgres({ initdb, pgCtl }: BlueskyPrograms): Promise<Store> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickertape-pg-'));
  if (process.getuid?.() === 0) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await execute('id', [flag, 'postgres'])).stdout)),
    );
    await chown(folder, uid ?? 0, gid ?? 0);
  }
  const data = path.join(folder, 'data');
  const port = await freePort();
  await asPostgres(initdb, ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync']);
  const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  await asPostgres(pgCtl, ['-D', data, '-l', path.join(folder, 'log'), '-o', options, '-w', 'start']);
  return {
    address: `postgres://postgres@127.0.0.1:${String(port)}/postgres`,
    async stop() {
      await asPostgres(pgCtl, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A Redis of its own, in memory alone. */
export async function startRedis({ redis }: BlueskyPrograms): Promise<Store> {
  const port = await freePort();
  const child = spawn(redis, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: tmpdir(),
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => {
      reject(new Error('redis-server ended at once'));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('eady to accept connections')) resolve();
    });
  });
  return {
    address: `127.0.0.1:${String(port)}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
