import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../harness/project-root.ts';
import { runCommand } from '../harness/run-command.ts';
import type { Links } from '../harness/server-process.ts';

/** Something that shows totals: the product or what it is measured beside. */
export interface Side {
  readonly name: 'floor' | 'ws' | 'tickertape' | 'nodecg';
  readonly overlay: string;
  readonly viewer: string | null;
  /** Lets the server change the first racer's total; answers the monotonic time of the change. Null: the page ticks by itself. */
  readonly tick: ((total: number) => Promise<number>) | null;
  stop(): Promise<void>;
}

/** One line of a chat. */
export interface SaidLine {
  readonly name: string;
  readonly text: string;
}

/** A side that shows messages too. */
export interface TalkingSide extends Side {
  /** Lines that come from the chat. */
  say(lines: readonly SaidLine[]): void;
  /** Puts a message on air; answers the monotonic time of the press. */
  air(text: string): Promise<number>;
  /** Takes it back as its platform does; answers the monotonic time at which that was said. */
  clear(): Promise<number>;
}

/** The product, with what a crew opens. */
export interface TickertapeSide extends TalkingSide {
  readonly viewer: string;
  readonly host: string;
  readonly moderator: string;
}

const folder = path.join(projectRoot, 'e2e/bench');
const nodecgFolder = path.join(folder, 'nodecg');

/** The Node that this machine brings itself: what NodeCG is built for and runs on. */
export async function machineNode(): Promise<string> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((one) => !one.includes('node_modules'));
  return folders.map((one) => path.join(one, 'node')).find((file) => existsSync(file)) ?? process.execPath;
}

/** Installs NodeCG into its own folder, once; it builds native parts, which takes minutes. Answers why where it cannot. */
export async function prepareNodecg(): Promise<string | null> {
  if (existsSync(path.join(nodecgFolder, 'node_modules/.package-lock.json'))) return null;
  console.log('Installing NodeCG into e2e/bench/nodecg; it builds native parts, which takes some minutes …');
  const node = await machineNode();
  const PATH = [
    path.dirname(node),
    ...(process.env['PATH'] ?? '').split(path.delimiter).filter((one) => !one.includes('node_modules')),
  ];
  const { ok, output } = await runCommand(
    'env',
    [`PATH=${PATH.join(path.delimiter)}`, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    nodecgFolder,
  );
  return ok ? null : `npm ci failed: ${output.slice(-300)}`;
}

export async function startNodecg(): Promise<TalkingSide> {
  const child = fork(path.join(nodecgFolder, 'node_modules/nodecg/index.js'), {
    cwd: nodecgFolder,
    execPath: await machineNode(),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const overlay = 'http://127.0.0.1:19090/bundles/race-graphic/graphics/index.html';
  await untilServed(overlay);
  return { name: 'nodecg', overlay, viewer: null, ...driven(child) };
}

/** `chat`: it reads one. */
export async function startTickertape(chat?: 'chat'): Promise<TickertapeSide> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tickertape-bench-'));
  const args = [dataDir, ...(chat === undefined ? [] : [chat])];
  const child = fork(path.join(folder, 'tickertape-side.ts'), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ links }] = (await once(child, 'message')) as [{ links: Links }];
  const { overlay, viewer, host, moderator } = links;
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { name: 'tickertape', overlay, viewer, host, moderator, ...driven(child), stop };
}

/** The floor page, and the page on a bare websocket, from one small server. */
export async function startBare(): Promise<readonly [floor: Side, ws: Side, blank: string]> {
  const child = fork(path.join(folder, 'bare-side.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const side = { viewer: null, stop: () => end(child) };
  return [
    { ...side, name: 'floor', overlay: `${url}/floor.html`, tick: null },
    { ...side, name: 'ws', overlay: `${url}/ws.html`, tick: ticker(child) },
    `${url}/blank.html`,
  ];
}

function driven(child: ChildProcess): Pick<TalkingSide, 'say' | 'air' | 'clear' | 'stop'> & { tick: Ticker } {
  let clears = 0;
  return {
    tick: ticker(child),
    say: (say) => void child.send({ say }),
    air: (air) => timeOf(child, { air }),
    clear: () => timeOf(child, { clear: ++clears }),
    stop: () => end(child),
  };
}

type Ticker = (total: number) => Promise<number>;

const ticker =
  (child: ChildProcess): Ticker =>
  (total) =>
    timeOf(child, { total });

/** Sends a wish; the answer repeats it, with the monotonic time at which it was fulfilled. */
function timeOf(child: ChildProcess, wish: Readonly<Record<string, unknown>>): Promise<number> {
  return new Promise((resolve) => {
    const hear = (message: Readonly<Record<string, unknown>>): void => {
      if (Object.entries(wish).some(([name, value]) => message[name] !== value)) return;
      child.off('message', hear);
      resolve(Number(message['at']));
    };
    child.on('message', hear);
    child.send(wish);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Asks until the address answers 200. */
export async function untilServed(url: string): Promise<void> {
  const last = performance.now() + 60_000;
  while (performance.now() < last) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${url} was never served`);
}
