/** A storage of the browser; null where it is shut (private windows, blocked site data). */
export function browserStore(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[which];
  } catch {
    return null;
  }
}
