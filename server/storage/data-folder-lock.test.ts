import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { DataFolderInUseError, lockDataFolder } from './data-folder-lock.ts';
import { tempFolder } from './testing/temp-folder.ts';

const me = { pid: process.pid, startedAt: '2009-04-15T16:00:00.000Z' };

test('LOG-11: a second server on a data folder is refused by name, and may have it once the first has gone', () => {
  const dir = tempFolder();
  const first = lockDataFolder(dir, me);
  expect(() => lockDataFolder(dir, me)).toThrow(DataFolderInUseError);
  expect(() => lockDataFolder(dir, me)).toThrow(`process ${process.pid}, started 2009-04-15T16:00:00.000Z`);
  expect(() => lockDataFolder(dir, me)).toThrow('--data');
  first.release();
  first.release();
  lockDataFolder(dir, me).release();
});

test('LOG-11: the lock of a process that was killed is taken over', { timeout: 60_000 }, async () => {
  const dir = tempFolder();
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(new URL('./data-folder-lock.ts', import.meta.url).href)});
    lockDataFolder(${JSON.stringify(dir)}, { pid: process.pid, startedAt: 'then' });
    globalThis.gc();
    console.log('locked');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  expect(() => lockDataFolder(dir, me)).toThrow(`process ${child.pid}, started then`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockDataFolder(dir, me).release();
});
