import type { LinkEnvironment } from './link-environment.ts';

const mark = 'tickertape.reloaded';

/**
 * A page older than its server reloads to get the new one: once. When that did not help (a cache in between) it stays as it is.
 */
export function createReloadOnce({ storage, reload }: Pick<LinkEnvironment, 'storage' | 'reload'>): {
  outdated(): void;
  upToDate(): void;
} {
  return {
    outdated: () => {
      if (storage === null || storage.getItem(mark) !== null) return;
      storage.setItem(mark, '1');
      reload();
    },
    upToDate: () => storage?.removeItem(mark),
  };
}
