import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { takeSessionKey, type KeyPlace } from '../../live/session-key.ts';

export type LoadedRecap =
  | { readonly kind: 'recap'; readonly recap: RecapView }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'unreachable' };

/** The key in the address, else the one that control or the host page keeps in this tab (or in the one that opened it). */
export function recapKey(place: KeyPlace): string | null {
  return takeSessionKey('recap', place) ?? takeSessionKey('control', place) ?? takeSessionKey('host', place);
}

/** Fetches the recap. Never rejects. */
export async function loadRecap(key: string | null, get: typeof fetch): Promise<LoadedRecap> {
  if (key === null) return { kind: 'no-key' };
  try {
    const answer = await get('/api/v1/recap', { headers: { Authorization: `Bearer ${key}` } });
    if (answer.status === 401 || answer.status === 403) return { kind: 'refused' };
    if (!answer.ok) return { kind: 'failed', status: answer.status };
    return { kind: 'recap', recap: (await answer.json()) as RecapView };
  } catch (error) {
    console.warn('tickertape: the recap did not arrive', error);
    return { kind: 'unreachable' };
  }
}
