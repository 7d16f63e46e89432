import type { EarlierShowView } from '../../../shared/projections/earlier-show-view.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { takeSessionKey, type KeyPlace } from '../../live/session-key.ts';

export type LoadedRecap =
  | { readonly kind: 'recap'; readonly recap: RecapView }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-show' }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'unreachable' };

/** The key in the address, else the one that control or the host page keeps in this tab (or in the one that opened it). */
export function recapKey(place: KeyPlace): string | null {
  return takeSessionKey('recap', place) ?? takeSessionKey('control', place) ?? takeSessionKey('host', place);
}

/** Fetches the recap of the show that is on, or of the one with this log. Never rejects. */
export async function loadRecap(key: string | null, log: string | null, get: typeof fetch): Promise<LoadedRecap> {
  if (key === null) return { kind: 'no-key' };
  const path = log === null ? '/api/v1/recap' : `/api/v1/recap?log=${encodeURIComponent(log)}`;
  try {
    const answer = await get(path, { headers: { Authorization: `Bearer ${key}` } });
    if (answer.status === 401 || answer.status === 403) return { kind: 'refused' };
    if (answer.status === 400 || answer.status === 404) return { kind: 'no-show' };
    if (!answer.ok) return { kind: 'failed', status: answer.status };
    return { kind: 'recap', recap: (await answer.json()) as RecapView };
  } catch (error) {
    console.warn('tickertape: the recap did not arrive', error);
    return { kind: 'unreachable' };
  }
}

/** Fetches which earlier shows there are; null = that did not work. Never rejects. */
export async function loadShows(key: string, get: typeof fetch): Promise<readonly EarlierShowView[] | null> {
  try {
    const answer = await get('/api/v1/shows', { headers: { Authorization: `Bearer ${key}` } });
    return answer.ok ? ((await answer.json()) as { readonly shows: readonly EarlierShowView[] }).shows : null;
  } catch (error) {
    console.warn('tickertape: the list of shows did not arrive', error);
    return null;
  }
}
