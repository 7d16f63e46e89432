import { invalid } from './problem.ts';

const maxDepth = 16;
const open = new Set([0x5b, 0x7b]);
const close = new Set([0x5d, 0x7d]);
const quote = 0x22;
const backslash = 0x5c;

/**
 * Reads a request's body. Throws HttpProblem `invalid` for what is no UTF-8, no JSON, or nested deeper than 16. Members named
 * `__proto__` are dropped. An empty body is `undefined`.
 */
export function parseSafeJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (tooDeep(bytes)) throw invalid('too-deep', `The body is nested deeper than ${maxDepth} levels.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('bad-encoding', 'The body is not UTF-8.');
  }
  try {
    // A reviver is slow: only where such a name may stand, also one written with escapes.
    return /__proto__|\\u/.test(text) ? JSON.parse(text, withoutProto) : JSON.parse(text);
  } catch (error) {
    throw invalid('bad-json', `The body is not valid JSON${placeOf(error)}.`);
  }
}

function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/** Only the place: the parser's own words quote the body, which may hold anything. */
function placeOf(error: unknown): string {
  const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
  return place === undefined ? '' : ` (${place})`;
}

/** Looked at before parsing, on bytes, outside of strings. */
function tooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (inString) {
      if (byte === backslash) index++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (open.has(byte)) {
      if (++depth > maxDepth) return true;
    } else if (close.has(byte)) depth--;
  }
  return false;
}
