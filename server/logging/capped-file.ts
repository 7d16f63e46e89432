import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

/** A file of lines that never grows beyond twice its cap: when it is full it becomes FILE.1, and a new one begins. */
export interface CappedFile {
  /** Synchronous, so that the last line before a crash is there. */
  write(line: string): void;
  close(): void;
}

export function openCappedFile(path: string, maxBytes: number): CappedFile {
  let file = openSync(path, 'a', 0o600);
  let size = fstatSync(file).size;
  let open = true;
  return {
    write(line) {
      if (!open) return;
      if (size >= maxBytes) {
        closeSync(file);
        renameSync(path, `${path}.1`);
        file = openSync(path, 'a', 0o600);
        size = 0;
      }
      size += writeSync(file, line);
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}
