import { closeSync, openSync, readSync } from 'node:fs';

/** One line of a text file, without its end. */
export interface FileLine {
  /** Counted from 1. */
  readonly line: number;
  /** null = it is not UTF-8, or longer than a line can be. */
  readonly text: string | null;
}

const chunkSize = 65_536;
/** A line of five thousand votes has some hundred thousand bytes. */
export const longestLine = 8 * 1024 * 1024;
const lineFeed = 0x0a;

/**
 * The lines of a file, read when they are asked for, so that a file of any size takes no more memory than its longest line. Lines end
 * with LF or CRLF; a byte order mark is no part of a line.
 */
export function* fileLines(file: string): Generator<FileLine> {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkSize);
    const unfinished = new UnfinishedLine();
    let line = 0;
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(lineFeed); end >= from && end < size; end = chunk.indexOf(lineFeed, from)) {
        unfinished.add(chunk.subarray(from, end));
        yield { line: ++line, text: unfinished.take() };
        from = end + 1;
      }
      unfinished.add(chunk.subarray(from, size));
    }
    if (!unfinished.isEmpty) yield { line: line + 1, text: unfinished.take() };
  } finally {
    closeSync(handle);
  }
}

/** What has been read of a line whose end has not come yet. */
class UnfinishedLine {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #parts: Buffer[] = [];
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Of a line that is too long nothing is kept. */
  add(part: Buffer): void {
    if (part.length === 0) return;
    this.#size += part.length;
    // A copy: the chunk is read into again.
    this.#parts = this.#size > longestLine ? [] : [...this.#parts, Buffer.from(part)];
  }

  take(): string | null {
    const bytes = Buffer.concat(this.#parts);
    const tooLong = this.#size > longestLine;
    this.#parts = [];
    this.#size = 0;
    if (tooLong) return null;
    try {
      return this.#decoder.decode(bytes).replace(/\r$/u, '');
    } catch {
      return null;
    }
  }
}
