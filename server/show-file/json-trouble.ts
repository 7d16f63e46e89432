import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

export interface JsonTrouble {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Where JSON text breaks off being JSON, since JSON.parse names the place of some errors only. */
export function jsonTrouble(text: string): JsonTrouble {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.sort((a, b) => a.offset - b.offset)[0];
  const offset = Math.min(first?.offset ?? text.length, text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, what: wording(first, text, offset) };
}

/** `CommaExpected` → `comma expected, but here is '}'`. */
function wording(error: ParseError | undefined, text: string, offset: number): string {
  const code = error === undefined ? 'not JSON' : printParseErrorCode(error.error);
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const found = text.slice(offset).trimStart().charAt(0);
  return `${words}, but here ${found === '' ? 'the file ends' : `is ${JSON.stringify(found)}`}`;
}
