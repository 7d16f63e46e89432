import { chainHash, chainStart, type ChainedLine } from '../storage/chain.ts';

/** A line as a file claims it was. */
export interface ClaimedLine {
  readonly line: ChainedLine;
  readonly hash: string;
}

/** Thrown by a reader where a line cannot be the one that was recorded. The message says which, and why. */
export class LineFault extends Error {
  override readonly name = 'LineFault';
}

export type VerifyVerdict =
  | {
      readonly whole: true;
      readonly lines: number;
      readonly first: string | null;
      readonly last: string | null;
      /** The hash of the last line: the same in every whole copy of the same log. */
      readonly head: string;
    }
  | { readonly whole: false; readonly fault: string };

/** Goes along the chain from the first line. Stops at the first line that is not what was recorded there, and says why. */
export function verifyLines(claims: Iterable<ClaimedLine>): VerifyVerdict {
  let head = chainStart;
  let lines = 0;
  let first: string | null = null;
  let last: string | null = null;
  try {
    for (const { line, hash } of claims) {
      const expected = lines + 1;
      if (line.seq !== expected) return { whole: false, fault: misplaced(line.seq, expected) };
      head = chainHash(head, line);
      if (hash !== head) {
        const fault = `Line ${line.seq} (${line.type}, ${line.at}) is not the one that was recorded: its hash does not fit it and the lines before it.`;
        return { whole: false, fault };
      }
      lines = expected;
      first ??= line.at;
      last = line.at;
    }
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    return { whole: false, fault: error.message };
  }
  return { whole: true, lines, first, last, head };
}

const misplaced = (found: number, expected: number): string =>
  found > expected
    ? `Line ${expected} is missing: line ${found} stands in its place.`
    : `Line ${found} stands where line ${expected} belongs.`;
