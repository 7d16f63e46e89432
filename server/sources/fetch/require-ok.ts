import type { Instant } from '../../../shared/lib/instant.ts';
import { SourceError } from '../source-error.ts';
import type { Answer, SourceErrorCode } from '../source.ts';
import { retryAfter } from './rate-headers.ts';

const codes: Readonly<Record<number, SourceErrorCode>> = {
  401: 'auth',
  403: 'auth',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

const defaultWords: Readonly<Record<number, string>> = {
  401: 'asks for a login',
  403: 'refuses to answer',
  404: 'is not there (404)',
  410: 'is gone (410)',
  429: 'has been asked too often',
};

/** Statuses for which one account of a batch may be the reason. */
const blamesAccount: ReadonlySet<number> = new Set([400, 404, 410, 414, 422]);

interface OkWords {
  /** A source's own sentences, by status. */
  readonly words?: Readonly<Record<number, string>>;
  /** The request was about several accounts, and one of them may be the reason. */
  readonly batched?: boolean;
}

/**
 * Passes a 200 on and throws a SourceError for everything else. `where` begins the sentences and must be safe to print.
 */
export function requireOk(
  answer: Answer,
  where: string,
  now: Instant,
  { words = {}, batched = false }: OkWords = {},
): Answer {
  const { status } = answer;
  if (status === 200) return answer;
  const message = words[status] ?? `${where} ${defaultWords[status] ?? `answers with HTTP ${String(status)}`}`;
  throw new SourceError(codes[status] ?? 'http', message, {
    httpStatus: status,
    retryAfter: retryAfter(answer.headers, now) ?? undefined,
    splittable: batched && blamesAccount.has(status),
  });
}
