import { spawn } from 'node:child_process';
import nodeModule from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages, install, ownNode, SetUpError } from './set-up.mjs';

const oldestNode = 24;

/**
 * Sets up, then runs a program of the project on the Node that it brings along: in this process when that is already the one (npm
 * puts it first on the path once it is installed), else in a child whose exit code and signals are ours.
 * @param {string} program path inside the project, a file that does its work when it is loaded
 * @param {string[]} args
 * @param {{ pages: boolean }} needs whether the pages must be built before
 */
export async function launch(program, args, needs) {
  const root = path.join(import.meta.dirname, '../..');
  try {
    await install(root, (line) => console.error(line));
    if (needs.pages) await buildPages(root, (line) => console.error(line));
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
    return;
  }
  const file = path.join(root, program);
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    runInChild(ownNode(root), [...process.execArgv, file, ...args]);
    return;
  }
  // Types are stripped once, not at every start.
  nodeModule.enableCompileCache(path.join(root, 'node_modules/.cache/node'));
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  // Written now, not at the end: a server may be ended in any way.
  nodeModule.flushCompileCache();
}

/**
 * @param {string} node
 * @param {string[]} args
 */
function runInChild(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(
      `Tickertape's own Node could not be started (${error.message}). Delete node_modules and start again.`,
    );
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
