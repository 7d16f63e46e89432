import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { machinePath } from '../machine-programs.ts';
import { createPdsClient, type PdsClient } from './pds-client.ts';
import type { BlueskyPrograms } from './programs.ts';
import { startPostgres, startRedis } from './stores.ts';

/** A real Bluesky network on this machine. */
export interface BlueskyNetwork extends PdsClient {
  /** Base address of the AppView, as a source's `service`. */
  readonly appview: string;
  readonly pds: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, Redis, and the network on them; ready in some seconds. `programs` come from prepareBluesky(). */
export async function startBlueskyNetwork(programs: BlueskyPrograms): Promise<BlueskyNetwork> {
  const postgres = await startPostgres(programs);
  const redis = await startRedis(programs);
  const child = spawn(programs.node, [path.join(import.meta.dirname, 'network.js')], {
    cwd: import.meta.dirname,
    env: { PATH: machinePath, DB_POSTGRES_URL: postgres.address, REDIS_HOST: redis.address, LOG_ENABLED: 'false' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? new Promise((resolve) => child.on('exit', resolve)) : Promise.resolve();
    child.stdin.end();
    await ended;
    await redis.stop();
    await postgres.stop();
  };
  try {
    const { pds, appview } = await readiness(child);
    return { ...createPdsClient(pds), appview, pds, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The line that the network prints once it is ready. */
function readiness(child: ChildProcess): Promise<{ readonly pds: string; readonly appview: string }> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = `${complaints}${chunk.toString()}`.slice(-4000);
    });
    child.on('exit', (code) => {
      reject(new Error(`the Bluesky network ended with ${String(code)}:\n${complaints}`));
    });
    if (!child.stdout) throw new Error('the network has no output');
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as { pds: string; appview: string });
    });
  });
}
