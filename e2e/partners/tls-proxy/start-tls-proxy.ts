import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certificate } from './self-signed.ts';

/** A proxy that ends TLS and passes everything on by plain http, websockets too, as a tunnel or Caddy does. */
export interface TlsProxy {
  readonly port: number;
  /** Where it passes on to; the server is started after it, for it must know the proxy's port. */
  to(port: number): void;
  /** Whom it says a request is from; null = whoever has connected. */
  from(address: string | null): void;
  /** Cuts every connection that is open. */
  cut(): void;
  close(): Promise<void>;
}

export async function startTlsProxy(certificate: Certificate): Promise<TlsProxy> {
  let target = 0;
  let said: string | null = null;
  const open = new Set<Duplex>();

  const headersFor = (incoming: IncomingMessage): Record<string, string | string[] | undefined> => {
    const peer = said ?? incoming.socket.remoteAddress ?? '';
    const before = incoming.headers['x-forwarded-for'];
    return {
      ...incoming.headers,
      'x-forwarded-for': before === undefined ? peer : `${String(before)}, ${peer}`,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': incoming.headers.host,
    };
  };
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const { method, url } = incoming;
    const on = request({ host: '127.0.0.1', port: target, method, path: url, headers: headersFor(incoming) });
    on.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    on.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
    answer.on('close', () => on.destroy());
    incoming.pipe(on);
  };
  const upgrade = (incoming: IncomingMessage, client: Socket | Duplex, head: Buffer): void => {
    const server = connect(target, '127.0.0.1', () => {
      const headers = Object.entries(headersFor(incoming)).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}: ${String(value)}`],
      );
      server.write([`${incoming.method ?? 'GET'} ${incoming.url ?? '/'} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      server.write(head);
      server.pipe(client).pipe(server);
    });
    for (const [one, other] of [
      [server, client],
      [client, server],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  };

  const proxy = createServer({ ...certificate }, pass);
  proxy.on('upgrade', upgrade);
  proxy.on('secureConnection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (proxy.address() as AddressInfo).port,
    to: (port) => (target = port),
    from: (address) => (said = address),
    cut,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        cut();
      }),
  };
}
