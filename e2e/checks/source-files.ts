import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Files under a folder of the project whose path matches, as paths from the project's folder, sorted. */
export function sourceFiles(folder: string, matching: RegExp): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('dist') && !entry.name.startsWith('.'))
    .map((entry) => ({ name: `${folder}/${entry.name}`, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, isFolder }) => (isFolder ? sourceFiles(name, matching) : matching.test(name) ? [name] : []));
}
