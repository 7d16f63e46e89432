/** Tokens by key: `burst` at once, `rate` more a second. Never longer than `maxKeys` keys: the one not seen for longest goes first. */
export interface TokenBuckets {
  /** Takes one token; 0 when there was one, else the milliseconds until there is. */
  take(key: string): number;
}

export interface TokenBucketOptions {
  /** Tokens a second. */
  readonly rate: number;
  readonly burst: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly maxKeys?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

export function createTokenBuckets({ rate, burst, now, maxKeys = 10_000 }: TokenBucketOptions): TokenBuckets {
  const buckets = new Map<string, Bucket>();

  function current(key: string): Bucket {
    const known = buckets.get(key);
    const at = now();
    if (known === undefined) return { tokens: burst, at };
    // Moved to the end: a Map keeps the order of insertion, so its first key is the one not seen for longest.
    buckets.delete(key);
    return { tokens: Math.min(burst, known.tokens + ((at - known.at) * rate) / 1000), at };
  }

  return {
    take(key) {
      const bucket = current(key);
      if (buckets.size >= maxKeys) {
        const oldest = buckets.keys().next();
        if (oldest.done !== true) buckets.delete(oldest.value);
      }
      buckets.set(key, bucket);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
      }
      return Math.ceil(((1 - bucket.tokens) * 1000) / rate);
    },
  };
}
