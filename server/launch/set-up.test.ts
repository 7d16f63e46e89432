import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildPages, install, ownNode, SetUpError } from './set-up.mjs';
import { sourceDigest } from './source-digest.mjs';

let root = '';
let said: string[] = [];
const say = (line: string): void => void said.push(line);
const inRoot = (...parts: string[]): string => path.join(root, ...parts);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

const lock = (versions: Record<string, string>): string =>
  JSON.stringify({
    packages: Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, { version }])),
  });

/** An npm that leaves a trace, and what npm leaves when it is done. */
function fakeNpm(ending: 'well' | 'badly'): void {
  const done = `require('node:fs').copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;
  const failed = `console.error('npm error code EACCES'); console.error('npm error   --dry-run'); process.exit(7);`;
  const trace = `require('node:fs').appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');`;
  write('npm-cli.cjs', trace + (ending === 'well' ? done : failed));
  vi.stubEnv('npm_execpath', inRoot('npm-cli.cjs'));
}

/** A Vite that writes what the real one leaves for the launcher. */
function fakeVite(): void {
  const program = `import fs from 'node:fs';
    import { sourceDigest } from ${JSON.stringify(path.join(import.meta.dirname, 'source-digest.mjs'))};
    fs.appendFileSync('vite-calls', 'build\\n');
    fs.mkdirSync('overlay/dist', { recursive: true });
    fs.writeFileSync('overlay/dist/version.json', JSON.stringify({ digest: sourceDigest('.') }));`;
  write('node_modules/vite/package.json', '{"type":"module"}');
  write('node_modules/vite/bin/vite.js', program);
}

const calls = (program: string): number =>
  readFileSync(inRoot(`${program}-calls`), 'utf8')
    .trim()
    .split('\n').length;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tickertape-set-up-'));
  said = [];
  write('package-lock.json', lock({ '': '0', 'node_modules/lit': '3.0.0' }));
  write('vite.config.ts', '');
  write('shared/a.ts', 'export const a = 1;');
  write('overlay/overlay.html', '<p>');
  mkdirSync(path.dirname(ownNode(root)), { recursive: true });
  symlinkSync(process.execPath, ownNode(root));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

it('CLI-50: a clone installs what is missing once, and again only when the lockfile names something else', async () => {
  fakeNpm('well');
  await install(root, say);
  await install(root, say);
  expect(calls('npm')).toBe(1);
  expect(said).toHaveLength(1);
  write('package-lock.json', lock({ '': '0', 'node_modules/lit': '3.0.1' }));
  await install(root, say);
  expect(calls('npm')).toBe(2);
});

it('CLI-50: an install that was broken off counts as none', async () => {
  fakeNpm('well');
  await install(root, say);
  rmSync(inRoot('node_modules/.package-lock.json'));
  await install(root, say);
  expect(calls('npm')).toBe(2);
});

it('CLI-51: a step that fails says what failed, why, and what to do', async () => {
  fakeNpm('badly');
  const failure = await install(root, say).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SetUpError);
  const { message } = failure as SetUpError;
  expect(message).toContain('npm error code EACCES');
  expect(message).not.toContain('--dry-run');
  expect(message).toContain('npm could not install what Tickertape needs (exit code 7)');
  expect(message).toContain('start again');
});

it('CLI-52: the pages are built when a source of theirs has changed, and only then', async () => {
  fakeVite();
  await buildPages(root, say);
  await buildPages(root, say);
  expect(calls('vite')).toBe(1);
  write('shared/a.ts', 'export const a = 2;');
  await buildPages(root, say);
  expect(calls('vite')).toBe(2);
  write('shared/a.test.ts', 'a test is not built');
  await buildPages(root, say);
  expect(calls('vite')).toBe(2);
});

it('CLI-52: the digest tells files, not only their text, apart', () => {
  const before = sourceDigest(root);
  rmSync(inRoot('shared/a.ts'));
  write('shared/b.ts', 'export const a = 1;');
  expect(sourceDigest(root)).not.toBe(before);
});
