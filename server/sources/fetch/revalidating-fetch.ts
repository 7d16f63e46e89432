import { SourceError } from '../source-error.ts';
import type { Answer, FetchOptions } from '../source.ts';

type Ask = (url: string, options: FetchOptions) => Promise<Answer>;

const remembered = 8;

/**
 * Remembers the last good answers by address and asks "unless it changed" (ETag): a 304 gives the remembered answer, so it counts
 * as a report of the same total.
 */
export function createRevalidatingFetch(ask: Ask): Ask {
  const answers = new Map<string, { readonly etag: string; readonly answer: Answer }>();
  return async (url, options) => {
    const known = answers.get(url);
    const headers: Record<string, string> = { ...options.headers };
    if (known) {
      headers['if-none-match'] = known.etag;
      // Without a cache-control of our own the HTTP client adds no-cache, and servers then never answer 304.
      headers['cache-control'] = 'max-age=0';
    }
    const answer = await ask(url, { ...options, headers });
    if (answer.status === 304) {
      if (known) return { ...known.answer, headers: answer.headers };
      throw new SourceError('http', 'the server says "not changed" to a first question', { httpStatus: 304 });
    }
    const etag = answer.headers.get('etag');
    answers.delete(url);
    if (answer.status === 200 && etag !== null) answers.set(url, { etag, answer });
    for (const oldest of answers.keys()) {
      if (answers.size <= remembered) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
