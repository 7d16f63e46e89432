/** The parts of the browser that taking a key needs; `window` fits. */
export interface KeyPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(state: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

const slot = (page: string): string => `tickertape.key.${page}`;

/**
 * Takes the key out of the address (`#k=KEY`), keeps it for this tab and this page, and strips it, so that it is neither on screen
 * nor lost when OBS reloads the current URL. Returns the key, or null where none was ever given.
 */
export function takeSessionKey(page: string, place: KeyPlace): string | null {
  const fragment = new URLSearchParams(place.location.hash.slice(1));
  const given = fragment.get('k');
  if (given !== null && given !== '') {
    rememberSessionKey(page, given, place);
    fragment.delete('k');
    const rest = fragment.toString();
    place.history.replaceState(
      null,
      '',
      place.location.pathname + place.location.search + (rest === '' ? '' : `#${rest}`),
    );
    return given;
  }
  try {
    return place.sessionStorage.getItem(slot(page));
  } catch {
    return null; // storage is blocked: the page has what its address gives, no more
  }
}

/** Keeps a key for this tab and this page (what a pairing code was exchanged for). */
export function rememberSessionKey(page: string, key: string, place: KeyPlace): void {
  try {
    place.sessionStorage.setItem(slot(page), key);
  } catch (error) {
    console.warn('tickertape: this browser keeps nothing for the page, so a refresh will need the link again', error);
  }
}
