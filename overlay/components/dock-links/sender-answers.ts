/** A sender of signed hooks, as `hook.list` tells it. */
export interface ListedHook {
  readonly source: string;
  readonly url: string;
  readonly usable: boolean;
}

/** What `hook.list` answers; empty where it is nothing of the kind. */
export function listedHooks(result: unknown): readonly ListedHook[] {
  return itemsOf(result, 'hooks').flatMap((item) =>
    'source' in item && typeof item.source === 'string' && 'url' in item && typeof item.url === 'string'
      ? [{ source: item.source, url: item.url, usable: 'usable' in item && item.usable === true }]
      : [],
  );
}

/** The secret that `hook.reveal` answers; null where it holds none. */
export function revealedHook(result: unknown): string | null {
  const isHook = typeof result === 'object' && result !== null && 'secret' in result;
  return isHook && typeof result.secret === 'string' ? result.secret : null;
}

/** The names that `secret.list` answers. */
export function listedSecrets(result: unknown): readonly string[] {
  return itemsOf(result, 'secrets').flatMap((item) =>
    'name' in item && typeof item.name === 'string' ? [item.name] : [],
  );
}

function itemsOf(result: unknown, member: string): readonly object[] {
  if (typeof result !== 'object' || result === null) return [];
  const list: unknown = (result as Readonly<Record<string, unknown>>)[member];
  return Array.isArray(list) ? list.filter((item): item is object => typeof item === 'object' && item !== null) : [];
}
