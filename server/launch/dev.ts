import { spawn } from 'node:child_process';
import path from 'node:path';
import { createServer } from 'vite';

/** Development: pages with hot reload on the usual port, the server behind them, restarted when one of its files is saved. */
const root = path.join(import.meta.dirname, '../..');
const pagesOrigin = 'http://127.0.0.1:4170';
const serverPort = '4171';
const serverOrigin = `http://127.0.0.1:${serverPort}`;

process.env['TICKERTAPE_DEV_SERVER'] = serverOrigin;
const vite = await createServer({ configFile: path.join(root, 'vite.config.ts') });
await vite.listen();

const server = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    path.join(root, 'server/main.ts'),
    '--port',
    serverPort,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  },
);
// The links that it prints lead to the pages with hot reload.
server.stdout.on('data', (chunk: Buffer) =>
  process.stdout.write(chunk.toString().replaceAll(serverOrigin, pagesOrigin)),
);
server.on('exit', (code) => {
  void vite.close().then(() => process.exit(code ?? 0));
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
