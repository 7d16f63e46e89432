import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { platform } from 'node:process';

/** Makes a folder that only its owner can look into; one that exists is closed to others. */
export function ensurePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Makes an empty file that only its owner can read. Throws EEXIST where there is one. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/** Returns when the file's content is on the drive. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Returns when the folder's list of names is on the drive; Windows keeps it by itself and refuses to open a folder. */
export function flushFolder(folder: string): void {
  if (platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
