import type { Change } from './engine-port.ts';

export interface Announcer {
  subscribe(listener: (change: Change) => void): () => void;
  announce(change: Change): void;
}

/**
 * Tells every listener of every change in the order of the log. A listener may cause the next change: the others hear of the first
 * before anybody hears of the second. One that throws is reported and does not keep the others from hearing.
 */
export function createAnnouncer(onFault: (error: unknown) => void): Announcer {
  const listeners = new Set<(change: Change) => void>();
  const waiting: Change[] = [];
  let announcing = false;

  const tell = (change: Change): void => {
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        onFault(error);
      }
    }
  };

  return {
    subscribe: (listener) => {
      // A wrapper, so that one function subscribed twice is heard twice.
      const own = (change: Change): void => {
        listener(change);
      };
      listeners.add(own);
      return () => listeners.delete(own);
    },
    announce: (change) => {
      waiting.push(change);
      if (announcing) return;
      announcing = true;
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) tell(next);
      } finally {
        announcing = false;
      }
    },
  };
}
