import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { monotonic } from './page-probe.ts';

/** Static pages and a bare websocket. */
const server = createServer((request, response) => {
  const name = /^\/([a-z]+\.html)$/.exec(request.url ?? '')?.[1];
  if (name === undefined) {
    response.writeHead(404).end();
    return;
  }
  void readFile(path.join(import.meta.dirname, 'pages', name)).then((page) =>
    response.setHeader('content-type', 'text/html').end(page),
  );
});
const sockets = new WebSocketServer({ server });
process.on('message', ({ total }: { total: number }) => {
  const at = monotonic();
  for (const socket of sockets.clients) socket.send(JSON.stringify({ total }));
  process.send?.({ total, at });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
