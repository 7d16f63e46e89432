import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordView } from '../../shared/projections/record-view.ts';
import { createServer, type TickertapeServer } from '../create-server.ts';
import type { ServerOptions } from '../server-options.ts';

export type TestRole = 'overlay' | 'host' | 'control' | 'moderator' | 'feed';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** A real server on a free port, as outsiders meet it. */
export interface TestServer {
  readonly server: TickertapeServer;
  readonly dataDir: string;
  readonly url: string;
  ask(
    path: string,
    options?: { readonly role?: TestRole | null; readonly post?: unknown; readonly headers?: Record<string, string> },
  ): Promise<Answer>;
  record(): Promise<RecordView>;
  /** The log, one event a line. */
  events(): Promise<
    readonly {
      readonly seq: number;
      readonly type: string;
      readonly payload: Record<string, unknown>;
      readonly cause: string | null;
    }[]
  >;
  stop(): Promise<void>;
}

/** Temporary folders that live as long as a test. */
export function createTestFolders(): { make(): string; file(name: string, text: string): string; removeAll(): void } {
  const made: string[] = [];
  const make = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tickertape-test-'));
    made.push(folder);
    return folder;
  };
  return {
    make,
    file(name, text) {
      const path = join(make(), name);
      writeFileSync(path, text);
      return path;
    },
    removeAll() {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startTestServer(options: ServerOptions): Promise<TestServer> {
  const server = await createServer({ port: 0, ...options });
  const { url } = await server.start();

  const ask: TestServer['ask'] = async (path, { role = 'control', post, headers = {} } = {}) => {
    const key = role === null ? {} : { authorization: `Bearer ${server.keyring.links().keys[role]}` };
    const body = post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) };
    const type = post === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url + path, { ...body, headers: { ...key, ...type, ...headers } });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') === true && !path.endsWith('.jsonl');
    return { status: answer.status, headers: answer.headers, text, body: json ? (JSON.parse(text) as unknown) : null };
  };
  return {
    server,
    dataDir: options.dataDir,
    url,
    ask,
    record: async () => (await ask('/api/v1/record')).body as RecordView,
    events: async () => {
      const { text } = await ask('/api/v1/export/events.jsonl');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Awaited<ReturnType<TestServer['events']>>[number]);
    },
    stop: () => server.stop(),
  };
}

/** Waits for a fact, and fails with its name after thirty seconds without it. */
export async function until(what: string, fact: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await fact())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
