import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { createServer } from '../../create-server.ts';
import type { KeyRole } from '../../auth/key.ts';
import type { TestSocket } from '../../realtime/testing/gateway-rig.ts';
import type { ServerOptions } from '../../server-options.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly role?: KeyRole | 'none';
  /** Sent as JSON, a text as it is. */
  readonly body?: unknown;
  /** Takes 429 for an answer. */
  readonly impatient?: boolean;
}

/** The server as `npm start` runs it, on a free port with a data folder of its own. */
export async function startWholeServer(options: Partial<ServerOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tickertape-whole-'));
  const dataDir = join(folder, 'data');
  const pagesDir = join(folder, 'pages');
  mkdirSync(pagesDir);
  writeFileSync(join(pagesDir, 'version.json'), '{"version":"test"}');
  for (const page of ['index', 'overlay', 'control', 'host', 'viewer', 'demo', 'recap']) {
    writeFileSync(join(pagesDir, `${page}.html`), `<!doctype html><title>${page}</title>`);
  }
  const server = await createServer({ dataDir, pagesDir, port: 0, ...options });
  const { port, url } = await server.start();
  const clients: TestSocket[] = [];
  const keys = (): Readonly<Record<KeyRole, string>> => server.keyring.links().keys;

  /** Asks again where the limit on requests without a key says so: these tests ask many. */
  async function ask(path: string, wish: Ask = {}): Promise<Answer> {
    for (;;) {
      const answer = await askOnce(path, wish);
      if (answer.status !== 429 || wish.impatient === true) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  function askOnce(path: string, { method = 'GET', headers = {}, role = 'none', body }: Ask = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          headers: {
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(role === 'none' ? {} : { authorization: `Bearer ${keys()[role]}` }),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          // A stream has no end: that it was opened is enough.
          if (response.headers['content-type']?.startsWith('text/event-stream') === true) response.destroy();
          response.on('close', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        },
      );
      request.on('error', reject);
      request.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    });
  }

  function connect(auth: object): TestSocket {
    const socket: TestSocket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
    clients.push(socket);
    return socket;
  }

  return {
    server,
    port,
    url,
    dataDir,
    keys,
    ask,
    connect,
    serverLog: () => readFileSync(server.logPath, 'utf8'),
    /** Every file of the data folder, with its permissions. */
    files: () =>
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ path, mode: statSync(path).mode & 0o777, text: readFileSync(path, 'latin1') })),
    async stop() {
      for (const client of clients) client.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type WholeServer = Awaited<ReturnType<typeof startWholeServer>>;
