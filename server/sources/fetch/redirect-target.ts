import { SourceError } from '../source-error.ts';
import { printableUrl } from './printable-url.ts';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

interface RedirectAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/**
 * Where an answer sends the question; null = nowhere, it is the answer.
 * @throws SourceError when it sends it to no address, or from a safe connection to an open one.
 */
export function redirectTarget(response: RedirectAnswer, from: URL): URL | null {
  if (!redirectStatuses.has(response.status)) return null;
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from.href)) {
    throw new SourceError('http', `${printableUrl(from)} redirects to nowhere`);
  }
  const target = new URL(location, from);
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new SourceError('config', `${printableUrl(from)} redirects from https to http, which is refused`);
  }
  return target;
}
