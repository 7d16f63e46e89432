import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpPorts } from './http-ports.ts';
import { pagePolicy } from './page-policy.ts';
import { HttpProblem, invalid } from './problem.ts';

const pages = {
  '/': { file: 'index.html', policy: pagePolicy.page },
  '/overlay': { file: 'overlay.html', policy: pagePolicy.overlay },
  '/control': { file: 'control.html', policy: pagePolicy.page },
  '/host': { file: 'host.html', policy: pagePolicy.page },
  '/viewer': { file: 'viewer.html', policy: pagePolicy.page },
  '/demo': { file: 'demo.html', policy: pagePolicy.page },
} as const;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.webm': 'video/webm',
  '.txt': 'text/plain; charset=utf-8',
};

interface BuiltFile {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly type: string;
}

/** Pages and their assets, by exact names that were listed before: no path from a request ever reaches the disk. */
export function mountPages(app: FastifyInstance, { pagesDir }: Pick<HttpPorts, 'pagesDir'>): void {
  const names = listFiles(pagesDir);
  const cache = new Map<string, Promise<BuiltFile>>();

  /** A page may be asked for before the build has made it; what was listed once is read once. */
  const load = (name: string): Promise<BuiltFile> | null => {
    if (!names.has(name)) return null;
    const known = cache.get(name);
    if (known !== undefined) return known;
    const loading = readBuilt(pagesDir, name);
    cache.set(name, loading);
    loading.catch(() => cache.delete(name));
    return loading;
  };

  for (const [url, { file, policy }] of Object.entries(pages)) {
    app.get(url, async (request, reply) => {
      const built = await load(file);
      if (built === null) throw notBuilt();
      reply.header('content-security-policy', policy);
      return sendFile(request, reply, built);
    });
  }
  app.get('/assets/*', { config: { unlimited: true } }, async (request, reply) => {
    const built = await load(`assets/${(request.params as { readonly '*': string })['*']}`);
    if (built === null)
      throw invalid('unknown-route', 'There is no such file. Reload the page: it is of an older build.', 404);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return sendFile(request, reply, built);
  });
  for (const name of names) {
    if (name.includes('/') || !/\.(ico|svg|png|txt)$/.test(name)) continue;
    app.get(`/${name}`, async (request, reply) => sendFile(request, reply, await readBuilt(pagesDir, name)));
  }
}

const notBuilt = (): HttpProblem =>
  new HttpProblem(
    {
      code: 'internal',
      reason: 'not-built',
      message: 'The pages have not been built. Stop the server and run: npm start',
    },
    { status: 503 },
  );

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(files.map((file) => file.slice(folder.length + 1).replaceAll(sep, '/')));
}

async function readBuilt(folder: string, name: string): Promise<BuiltFile> {
  const bytes = await readFile(join(folder, name));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, etag, type: contentTypes[extname(name)] ?? 'application/octet-stream' };
}

function sendFile(request: FastifyRequest, reply: FastifyReply, { bytes, etag, type }: BuiltFile): FastifyReply {
  reply.header('etag', etag).type(type);
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(bytes);
}
