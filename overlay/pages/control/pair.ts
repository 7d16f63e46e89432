/** What came of exchanging a one-time code for a key. */
export type PairOutcome =
  | { readonly kind: 'paired'; readonly key: string }
  /** Used already, or older than two minutes. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unreachable' };

/** The one-time code in a fragment such as `#p=CODE`; null where there is none. */
export function codeInFragment(hash: string): string | null {
  const code = new URLSearchParams(hash.slice(1)).get('p');
  return code === null || code === '' ? null : code;
}

/** Exchanges the code at the server. Never rejects. */
export async function pair(code: string, post: typeof fetch): Promise<PairOutcome> {
  try {
    const answer = await post('/api/v1/pair', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status === 429) return { kind: 'too-many' };
    if (answer.status >= 500) return { kind: 'unreachable' };
    if (!answer.ok) return { kind: 'expired' };
    const key = keyOf(await answer.json());
    return key === null ? { kind: 'unreachable' } : { kind: 'paired', key };
  } catch (error) {
    console.warn('tickertape: the server could not be reached for pairing', error);
    return { kind: 'unreachable' };
  }
}

function keyOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('key' in body)) return null;
  return typeof body.key === 'string' && body.key !== '' ? body.key : null;
}
