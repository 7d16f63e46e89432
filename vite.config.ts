import { existsSync, readFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import path from 'node:path';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';
import { compactLiterals, leanSocket, plainImports } from './overlay/build/lean-bundle.ts';
import { sourceDigest } from './server/launch/source-digest.mjs';

const root = import.meta.dirname;
const pages = ['index', 'overlay', 'control', 'host', 'viewer', 'recap', 'demo', 'gallery'];
const serverPaths = [
  '/socket.io',
  '/api',
  '/hooks',
  '/emote',
  '/look',
  '/healthz',
  '/readyz',
  '/metrics',
  '/openapi.json',
  '/schema',
];

/** The oldest browser that must work: OBS 28–30 carry Chromium 103. */
const oldestBrowser = 'chrome103';

export default defineConfig(({ command }) => {
  // Whatever runs the build (a test, a shell that says development): what is built is for the air.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  const digest = sourceDigest(root);
  const version = command === 'build' ? `${packageVersion()}+${digest.slice(0, 8)}` : `${packageVersion()}+dev`;
  return {
    root: path.join(root, 'overlay'),
    appType: 'mpa',
    define: { __BUILD__: JSON.stringify(version) },
    plugins: [pagesByName(), leanSocket(), plainImports(), compactLiterals(), versionFile(version, digest)],
    build: {
      outDir: path.join(root, process.env['TICKERTAPE_GALLERY'] === '1' ? 'overlay/dist-gallery' : 'overlay/dist'),
      emptyOutDir: true,
      target: oldestBrowser,
      cssTarget: oldestBrowser,
      modulePreload: { polyfill: false },
      // Nothing inline: the pages' content policy allows no data: and no inline code.
      assetsInlineLimit: 0,
    },
    // The overlay is built by itself: one script that holds what it needs and no more, since OBS loads it on air.
    environments: {
      client: { build: { rolldownOptions: { input: pageInputs((page) => page !== 'overlay') } } },
      overlay: {
        consumer: 'client',
        build: {
          emptyOutDir: false,
          rolldownOptions: { input: pageInputs((page) => page === 'overlay') },
        },
      },
    },
    builder: {
      async buildApp(builder) {
        for (const environment of Object.values(builder.environments)) {
          const { input } = environment.config.build.rolldownOptions;
          if (Object.keys(input ?? {}).length > 0) await builder.build(environment);
        }
      },
    },
    server: {
      host: '127.0.0.1',
      port: 4170,
      strictPort: true,
      proxy: Object.fromEntries(serverPaths.map((prefix) => [prefix, toServer()])),
    },
  };
});

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The pages that exist; the gallery is for developers and CI alone. */
function pageInputs(belongs: (page: string) => boolean): Record<string, string> {
  const wanted = pages.filter(
    (page) => belongs(page) && (page !== 'gallery' || process.env['TICKERTAPE_GALLERY'] === '1'),
  );
  const files = wanted.map((page) => [page, path.join(root, 'overlay', `${page}.html`)] as const);
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)));
}

/** Tells the server which build it serves, and the launcher what it was built from. */
function versionFile(version: string, digest: string): Plugin {
  return {
    name: 'tickertape:version',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'version.json', source: JSON.stringify({ version, digest }) });
    },
  };
}

/** In development `/overlay` is overlay.html, as the server has it. */
function pagesByName(): Plugin {
  return {
    name: 'tickertape:pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const name = /^\/([a-z]+)(?=\?|$)/.exec(request.url ?? '')?.[1];
        if (name !== undefined && pages.includes(name))
          request.url = (request.url ?? '').replace(`/${name}`, `/${name}.html`);
        next();
      });
    },
  };
}

/** One origin in development: what is not a page goes to the server, under the server's own name so that its door opens. */
function toServer(): ProxyOptions {
  const target = process.env['TICKERTAPE_DEV_SERVER'] ?? 'http://127.0.0.1:4171';
  const asOwnOrigin = (request: ClientRequest): void => {
    if (request.hasHeader('origin')) request.setHeader('origin', target);
  };
  return {
    target,
    changeOrigin: true,
    ws: true,
    configure(proxy) {
      proxy.on('proxyReq', asOwnOrigin);
      proxy.on('proxyReqWs', asOwnOrigin);
    },
  };
}
