import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './project-root.ts';
import { until } from './until.ts';

/** The file that tells a person, and a test, where everything is. */
export interface Links {
  readonly overlay: string;
  readonly host: string;
  readonly control: string;
  readonly moderator: string;
  readonly viewer: string;
  readonly keys: Readonly<Record<'overlay' | 'host' | 'control' | 'moderator' | 'feed', string>>;
}

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly links: Links;
  readonly pid: number;
  /** All that it printed, so far. */
  output(): string;
  /** Sends a signal and waits for the end; answers the exit code, null after a signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

export interface ServerSettings {
  readonly args?: readonly string[];
  /** Kept over restarts; a new one when absent. */
  readonly dataDir?: string;
  /** What is started; absent = the product as it is. */
  readonly program?: string;
  /** 0 = any free one. */
  readonly port?: number;
}

/** Starts the product's server as `npm start` does, once set up, and waits until it is ready. */
export async function startServer(settings: ServerSettings = {}): Promise<ServerProcess> {
  const dataDir = settings.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'tickertape-e2e-')));
  const args = [
    settings.program ?? 'server/main.ts',
    '--port',
    String(settings.port ?? 0),
    '--data',
    dataDir,
    ...(settings.args ?? []),
  ];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collectOutput(child);
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const port = await until('the server prints its address', () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${printed.text}`);
    return /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed.text)?.[1] ?? null;
  });
  const url = `http://127.0.0.1:${port}`;
  await until('the server is ready', async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${printed.text}`);
    return (await fetch(`${url}/readyz`).catch(() => null))?.ok === true ? true : null;
  });
  return {
    url,
    port: Number(port),
    dataDir,
    links: JSON.parse(await readFile(path.join(dataDir, 'links.json'), 'utf8')) as Links,
    pid: child.pid ?? 0,
    output: () => printed.text,
    exited,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** Ends a server and removes what it wrote. */
export async function discardServer(server: ServerProcess | undefined): Promise<void> {
  if (server === undefined) return;
  await server.end('SIGKILL');
  await rm(server.dataDir, { recursive: true, force: true });
}

/** Writes a show file into a folder of its own and answers its path. */
export async function writeShow(show: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickertape-show-'));
  const file = path.join(folder, 'show.json');
  await writeFile(file, JSON.stringify(show));
  return file;
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TICKERTAPE_')));
}

function collectOutput(child: ChildProcess): { text: string } {
  const printed = { text: '' };
  const collect = (chunk: Buffer): void => {
    printed.text += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return printed;
}
