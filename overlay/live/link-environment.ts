/** What a link needs of its browser; tests give their own. */
export interface LinkEnvironment {
  /** A steady clock in ms (performance.now). */
  readonly steadyNow: () => number;
  readonly wallNow: () => number;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly reload: () => void;
}

/** The environment of an ordinary page. */
export function browserEnvironment(): LinkEnvironment {
  return {
    steadyNow: () => performance.now(),
    wallNow: () => Date.now(),
    storage: usableSessionStorage(),
    reload: () => location.reload(),
  };
}

function usableSessionStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null; // blocked by the browser's settings
  }
}
