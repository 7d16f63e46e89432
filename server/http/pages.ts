import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpPorts } from './http-ports.ts';
import { pagePolicy } from './page-policy.ts';
import { HttpProblem, invalid } from './problem.ts';

const pages = {
  '/': { file: 'index.html', policy: pagePolicy.page },
  '/overlay': { file: 'overlay.html', policy: pagePolicy.overlay },
  '/control': { file: 'control.html', policy: pagePolicy.page },
  '/host': { file: 'host.html', policy: pagePolicy.page },
  '/viewer': { file: 'viewer.html', policy: pagePolicy.viewer },
  '/recap': { file: 'recap.html', policy: pagePolicy.page },
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
  /** Made when it is first asked for; null for what is packed already. */
  gzip(): Buffer | null;
}

/**
 * Pages and their assets, by exact names and as they were when the server started: no path from a request ever reaches the disk, and
 * a build that is made meanwhile cannot mix its files with the running one's.
 */
export function mountPages(app: FastifyInstance, { pagesDir }: Pick<HttpPorts, 'pagesDir'>): void {
  const files = readBuilt(pagesDir);

  for (const [url, { file, policy }] of Object.entries(pages)) {
    app.get(url, async (request, reply) => {
      const built = files.get(file);
      if (built === undefined) throw notBuilt();
      reply.header('content-security-policy', policy);
      return sendFile(request, reply, built);
    });
  }
  app.get('/assets/*', { config: { unlimited: true } }, async (request, reply) => {
    const built = files.get(`assets/${(request.params as { readonly '*': string })['*']}`);
    if (built === undefined)
      throw invalid('unknown-route', 'There is no such file. Reload the page: it is of an older build.', 404);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return sendFile(request, reply, built);
  });
  for (const [name, built] of files) {
    if (name.includes('/') || !/\.(ico|svg|png|txt)$/.test(name)) continue;
    app.get(`/${name}`, async (request, reply) => sendFile(request, reply, built));
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

function readBuilt(folder: string): ReadonlyMap<string, BuiltFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll(sep, '/'), builtFile(path)];
    }),
  );
}

const worthPacking = new Set(['.html', '.js', '.css', '.svg', '.json']);

function builtFile(path: string): BuiltFile {
  const bytes = readFileSync(path);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  let packed: Buffer | null = null;
  const gzip = (): Buffer | null => {
    if (!worthPacking.has(extname(path))) return null;
    packed ??= gzipSync(bytes, { level: 9 });
    return packed;
  };
  return { bytes, etag, type: contentTypes[extname(path)] ?? 'application/octet-stream', gzip };
}

/** Packed where the browser takes it: viewers come over the internet. No file here holds a secret that its size could tell. */
function sendFile(request: FastifyRequest, reply: FastifyReply, built: BuiltFile): FastifyReply {
  reply.header('etag', built.etag).header('vary', 'accept-encoding').type(built.type);
  if (request.headers['if-none-match'] === built.etag) return reply.code(304).send();
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? built.gzip() : null;
  return packed === null ? reply.send(built.bytes) : reply.header('content-encoding', 'gzip').send(packed);
}
