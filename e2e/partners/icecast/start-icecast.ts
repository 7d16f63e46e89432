import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCI } from '../../harness/project-root.ts';
import { installPackages } from '../../harness/run-command.ts';
import { until } from '../../harness/until.ts';
import { findProgram } from '../machine-programs.ts';
import { freePort } from '../free-port.ts';
import { icecastConfig } from './icecast-config.ts';

/** A real streaming server, whose listeners per mount are counts that go up and down. */
export interface Icecast {
  readonly url: string;
  /** Begins to send on a mount; ends when told. */
  broadcast(mount: string): Promise<() => void>;
  /** One listener more; it leaves when told. */
  listen(mount: string): Promise<() => void>;
  stop(): Promise<void>;
}

/** The program, or why there is none. In CI it must be there. */
export async function prepareIcecast(): Promise<{ readonly program: string } | { readonly missing: string }> {
  if (findProgram('icecast2') === null) await installPackages(['icecast2'], tmpdir());
  const program = findProgram('icecast2');
  if (program !== null) return { program };
  const missing = 'icecast2 is needed (Debian: icecast2)';
  if (inCI) throw new Error(missing);
  console.warn(`Tests against icecast are skipped: ${missing}`);
  return { missing };
}

export async function startIcecast(program: string): Promise<Icecast> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickertape-icecast-'));
  // It gives up root's rights, and must still write its logs.
  await chmod(folder, 0o777);
  const port = await freePort();
  const config = path.join(folder, 'icecast.xml');
  await writeFile(config, icecastConfig(port, folder, process.getuid?.() === 0));
  const child = spawn(program, ['-c', config], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await until('icecast answers', async () => {
    if (child.exitCode !== null) throw new Error(`icecast ended with ${child.exitCode}`);
    return (await fetch(`${url}/status-json.xsl`).catch(() => null))?.ok === true;
  });
  return {
    url,
    broadcast: (mount) => broadcast(port, mount),
    listen: (mount) => listen(port, mount),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function broadcast(port: number, mount: string): Promise<() => void> {
  const sending = request({
    port,
    host: '127.0.0.1',
    path: mount,
    method: 'PUT',
    auth: 'source:test',
    headers: { 'content-type': 'audio/mpeg', expect: '100-continue' },
  });
  await new Promise<void>((resolve, reject) => {
    sending.on('continue', resolve);
    sending.on('response', (response) => reject(new Error(`icecast refuses to broadcast: ${response.statusCode}`)));
    sending.on('error', reject);
    sending.flushHeaders();
  });
  sending.on('error', () => undefined);
  const pace = setInterval(() => sending.write(Buffer.alloc(2_000, 0x55)), 50);
  return () => {
    clearInterval(pace);
    sending.destroy();
  };
}

async function listen(port: number, mount: string): Promise<() => void> {
  let listening: ClientRequest;
  await new Promise<void>((resolve, reject) => {
    listening = request({ port, host: '127.0.0.1', path: mount, agent: false }, (response) => {
      response.resume();
      response.on('error', () => undefined);
      if (response.statusCode === 200) resolve();
      else reject(new Error(`icecast refuses a listener: ${response.statusCode}`));
    });
    listening.on('error', reject);
    listening.end();
  });
  return () => listening.destroy();
}
