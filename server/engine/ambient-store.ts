import type { Ambient } from '../../shared/projections/views.ts';

/** Facts about this process that are in no log: connections, source health. The control page shows them. */
export interface AmbientStore {
  get(): Ambient;
  /** Replaces the facts by what `change` makes of them. Listeners hear of it unless it is the same object. */
  update(change: (ambient: Ambient) => Ambient): void;
  subscribe(listener: () => void): () => void;
}

export function createAmbientStore(initial: Ambient): AmbientStore {
  let ambient = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => ambient,
    update: (change) => {
      const next = change(ambient);
      if (next === ambient) return;
      ambient = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      const own = (): void => {
        listener();
      };
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
