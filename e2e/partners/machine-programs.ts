import { existsSync } from 'node:fs';
import path from 'node:path';

/** The search path without the product's own programs: partners are installed and run with the machine's Node. */
export const machinePath = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((folder) => folder !== '' && !folder.includes('node_modules'))
  .join(path.delimiter);

/** A program on the machine; null = not there. `extra` folders are looked into as well. */
export function findProgram(name: string, extra: readonly string[] = []): string | null {
  const folders = [...extra, ...machinePath.split(path.delimiter)];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}
