import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that the pages are built from. */
const inputs = ['overlay', 'shared', 'vite.config.ts', 'package-lock.json'];
const notBuilt = /(^|\/)(dist|node_modules)$|\.test\.ts$|^shared\/testing$/;

/**
 * A digest of the content of all that the pages are built from. Reading a few hundred small files takes some milliseconds, and unlike
 * time stamps a digest stays true after a checkout, a copy or an unpacked archive.
 * @param {string} root the project's folder
 * @returns {string} 64 hex digits
 */
export function sourceDigest(root) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]} files, by path, in one order on every system
 */
function filesUnder(root, relative) {
  if (notBuilt.test(relative)) return [];
  let entries;
  try {
    entries = readdirSync(path.join(root, relative), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [relative];
    throw error;
  }
  return entries
    .map((entry) => `${relative}/${entry.name}`)
    .sort()
    .flatMap((child) => filesUnder(root, child));
}
