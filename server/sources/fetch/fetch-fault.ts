import type { Duration } from '../../../shared/lib/instant.ts';
import { SourceError } from '../source-error.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The chain of causes, outermost first; bounded. */
function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (
    let each = error;
    each !== undefined && chain.length < 6;
    each = each instanceof Error ? each.cause : undefined
  ) {
    chain.push(each);
    if (each instanceof AggregateError) chain.push(...(each.errors as readonly unknown[]).slice(0, 2));
  }
  return chain;
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection: is it running?',
  ECONNRESET: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: is the network up?',
  EPIPE: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  CERT_HAS_EXPIRED: 'has a certificate that is out of date',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
};

const timeoutCodes: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Turns whatever a request threw into a SourceError in plain words. `where` must be safe to print. */
export function fetchFault(
  error: unknown,
  where: string,
  deadline: { readonly timedOut: boolean; readonly after: Duration },
): SourceError {
  const chain = causes(error);
  const known = chain.find((each) => each instanceof SourceError);
  if (known) return known;
  const codes = chain.map(codeOf).filter((code) => code !== '');
  if (deadline.timedOut || codes.some((code) => timeoutCodes.has(code))) {
    return new SourceError('timeout', `${where} did not answer within ${String(deadline.after / 1000)} s`, {
      cause: error,
    });
  }
  if (codes.some((code) => code.startsWith('Z_') || code === 'ERR__ERROR_FORMAT_PADDING_1')) {
    return new SourceError('bad-data', `${where} sends a compressed answer that cannot be read`, { cause: error });
  }
  const phrase = codes.map((code) => words[code]).find((each) => each !== undefined);
  return new SourceError('network', `${where} ${phrase ?? `cannot be asked (${codes[0] ?? 'connection failed'})`}`, {
    cause: error,
  });
}
