/** Which lines have been counted: a platform that is asked again after a lost connection tells the last ones once more. */
export interface SeenLines {
  /** True the first time. */
  isNew(key: string): boolean;
  has(key: string): boolean;
}

export function createSeenLines(size = 50_000): SeenLines {
  const seen = new Set<string>();
  return {
    isNew: (key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      if (seen.size > size) seen.delete(seen.values().next().value ?? '');
      return true;
    },
    has: (key) => seen.has(key),
  };
}
