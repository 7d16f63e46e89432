import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Upstream {
  readonly url: string;
  readonly port: number;
  /** Paths (with query) that were asked, in order. */
  readonly asked: readonly IncomingMessage[];
  /** How the next requests are answered. */
  answer: Answering;
  close(): Promise<void>;
}

/** Answers with JSON. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answering {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
}

/** A real HTTP server on this machine, on a free port or the one wanted. */
export async function startUpstream(first: Answering, wantedPort = 0): Promise<Upstream> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.on('error', () => response.destroy());
    upstream.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    asked,
    answer: first,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return upstream;
}
