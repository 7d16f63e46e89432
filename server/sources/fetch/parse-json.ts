import { SourceError } from '../source-error.ts';

/**
 * Parses an answer of any source.
 * @throws SourceError `bad-data` when it is no JSON; `where` must be safe to print.
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const page = /^\s*</.test(text)
      ? ' but a web page (a login or an error page?)'
      : text.trim() === ''
        ? ': it is empty'
        : '';
    throw new SourceError('bad-data', `the answer of ${where} is no JSON${page}`, { cause: error });
  }
}
