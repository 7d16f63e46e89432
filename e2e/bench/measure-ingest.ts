import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { discardServer, startServer, writeShow } from '../harness/server-process.ts';
import { pause } from '../harness/until.ts';
import { treeSeconds } from './process-load.ts';
import { patience, runRow, waitForQuiet, type Row } from './run-row.ts';
import { quantile } from './statistics.ts';

/** So many items a second, for so long; the first seconds warm up. */
export interface Pace {
  readonly measure: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly warmUp: number;
}

/** Requests a second: within what a feed key may send. */
const requests = 100;

/** Something that takes observations over HTTP and answers once they are on disk. */
interface Taker {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pid: number;
  /** The keys of all items that are on disk. */
  kept(): ReadonlySet<string>;
  stop(): Promise<void>;
}

export type IngestSide = 'tickertape' | 'pipeline';

/** A paced open loop: requests leave by the clock, whatever is still unanswered; all answers are waited for and all items looked up. */
export async function measureIngest(side: IngestSide, pace: Pace, round: number): Promise<Row> {
  await waitForQuiet(patience);
  const taker = await (side === 'tickertape' ? product() : pipeline());
  const items = pace.perSecond / requests;
  const total = pace.seconds * requests;
  const row = await runRow({ measure: pace.measure, side, round }, async () => {
    const answered: { at: number; took: number; ok: boolean }[] = [];
    const pending: Promise<void>[] = [];
    const backlog: number[] = [];
    const before = treeSeconds(taker.pid);
    const start = performance.now();
    for (let request = 0; request < total; request++) {
      const due = start + (request * 1_000) / requests;
      while (performance.now() < due) await pause(Math.max(0, due - performance.now() - 1));
      const sent = performance.now();
      pending.push(
        post(taker, batch(request, items)).then((ok) => {
          answered.push({ at: sent - start, took: performance.now() - sent, ok });
        }),
      );
      if (request % requests === 0) backlog.push(pending.length - answered.length);
    }
    await Promise.all(pending);
    const lasted = (performance.now() - start) / 1_000;
    const cpu = treeSeconds(taker.pid) - before;
    const kept = taker.kept();
    const lost = Array.from({ length: total * items }, (_, index) => key(Math.floor(index / items), index % items));
    const warm = answered.filter(({ at }) => at >= pace.warmUp * 1_000).map(({ took }) => took);
    return {
      lost: lost.filter((one) => !kept.has(one)).length,
      refused: answered.filter(({ ok }) => !ok).length,
      p50: quantile(warm, 0.5),
      p99: quantile(warm, 0.99),
      backlog: slope(backlog.slice(pace.warmUp)),
      cpu: (100 * cpu) / lasted,
      perItem: (1_000_000 * cpu) / (total * items),
    };
  });
  await taker.stop();
  return row;
}

const key = (request: number, item: number): string => `${request}.${item}`;

function batch(request: number, items: number): string {
  const at = new Date().toISOString();
  return JSON.stringify(
    Array.from({ length: items }, (_, item) => ({
      racer: item % 2 === 0 ? 'actor' : 'network',
      total: 500_000 + Math.floor((request * items + item) / 2),
      at,
      key: key(request, item),
    })),
  );
}

async function post(taker: Taker, body: string): Promise<boolean> {
  const answer = await fetch(taker.url, { method: 'POST', headers: taker.headers, body });
  await answer.arrayBuffer();
  return answer.status === 202;
}

async function product(): Promise<Taker> {
  const account = [{ source: 'feed' }];
  const racers = ['actor', 'network'].map((id) => ({ id, name: id, accounts: account }));
  const show = await writeShow({ title: 'Ingest', milestones: [900_000_000_000], racers });
  const server = await startServer({ args: ['--show', show] });
  const folder = path.join(server.dataDir, 'shows');
  return {
    url: `${server.url}/api/v1/observations`,
    headers: { authorization: `Bearer ${server.links.keys.feed}`, 'content-type': 'application/json' },
    pid: server.pid,
    kept: () => keysIn(path.join(folder, readdirSync(folder).find((name) => name.endsWith('.sqlite')) ?? '')),
    stop: () => discardServer(server),
  };
}

async function pipeline(): Promise<Taker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickertape-pipeline-'));
  const file = path.join(folder, 'events.sqlite');
  const child = fork(path.join(import.meta.dirname, 'bare-pipeline.ts'), [file], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    headers: { 'content-type': 'application/json' },
    pid: child.pid ?? 0,
    kept: () => keysIn(file),
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function keysIn(file: string): ReadonlySet<string> {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("SELECT source_key AS name FROM events WHERE type = 'race.observed'").all();
  database.close();
  return new Set(rows.map(({ name }) => String(name)));
}

/** Requests more unanswered after each second, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  return above / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
}
