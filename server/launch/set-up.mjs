import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceDigest } from './source-digest.mjs';

/** A step of the set-up that failed; the message says which, why, and what to do. */
export class SetUpError extends Error {}

/**
 * Installs what a clone lacks. Does nothing, in some milliseconds, when nothing changed.
 * @param {string} root the project's folder
 * @param {(line: string) => void} say told before a step that takes long
 * @throws {SetUpError}
 */
export async function install(root, say) {
  if (isInstalled(root)) return;
  say('Installing what Tickertape needs. This happens once and takes about a minute …');
  await run(root, npmCommand(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    failed: 'npm could not install what Tickertape needs',
    advice: 'Check the network connection and that this folder can be written to, then start again.',
  });
}

/**
 * Builds the pages when their sources have changed.
 * @param {string} root the project's folder
 * @param {(line: string) => void} say told before a step that takes long
 * @throws {SetUpError}
 */
export async function buildPages(root, say) {
  if (isBuilt(root)) return;
  say('Building the pages …');
  await run(root, [ownNode(root), path.join(root, 'node_modules/vite/bin/vite.js')], ['build', '--logLevel', 'warn'], {
    failed: 'the pages could not be built',
    advice: 'If you changed a page, mend what is named above. Otherwise delete node_modules and start again.',
  });
}

/**
 * The Node that Tickertape brings along (24: SQLite inside, TypeScript as it is), whichever the system has.
 * @param {string} root
 */
export function ownNode(root) {
  return path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Does node_modules hold what the lockfile names? npm writes its own lockfile at the very end of an install, so a broken-off one
 * counts as none.
 * @param {string} root
 */
function isInstalled(root) {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile) || !existsSync(ownNode(root))) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) => name === '' || wanted.optional === true || wanted.version === installed[name]?.version,
  );
}

/** @param {string} root */
function isBuilt(root) {
  const versionFile = path.join(root, 'overlay/dist/version.json');
  if (!existsSync(versionFile)) return false;
  const built = /** @type {{ digest?: string }} */ (JSON.parse(readFileSync(versionFile, 'utf8')));
  return built.digest === sourceDigest(root);
}

/**
 * @param {string} file a package-lock.json
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}

/** The npm that started us, or the one on the path. */
function npmCommand() {
  const npmProgram = process.env['npm_execpath'];
  return npmProgram !== undefined && /npm-cli\.c?js$/.test(npmProgram) ? [process.execPath, npmProgram] : ['npm'];
}

/**
 * Runs a step quietly; what it printed is shown only when it failed.
 * @param {string} root
 * @param {string[]} command
 * @param {string[]} args
 * @param {{ failed: string, advice: string }} words
 * @returns {Promise<void>}
 */
function run(root, command, args, words) {
  const [program = '', ...first] = command;
  return new Promise((resolve, reject) => {
    const isScript = program === 'npm' && process.platform === 'win32';
    const step = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: isScript });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk.toString();
    };
    step.stdout.on('data', collect);
    step.stderr.on('data', collect);
    step.on('error', (error) => reject(new SetUpError(`${words.failed}: ${error.message}\n${words.advice}`)));
    step.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new SetUpError(`${whatMatters(output)}\n\n${words.failed} (exit code ${code}).\n${words.advice}`));
    });
  });
}

/**
 * The first lines that a failed step printed, without npm's usage text.
 * @param {string} output
 */
function whatMatters(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^npm error(\s*$|\s{2,})/.test(line));
  return lines.slice(0, 20).join('\n');
}
