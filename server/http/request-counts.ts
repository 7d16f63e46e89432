/** How many requests were answered, by route and status; for /metrics. */
export interface RequestCounts {
  count(route: string, status: number): void;
  entries(): readonly { readonly route: string; readonly status: string; readonly value: number }[];
}

export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>();
  return {
    count(route, status) {
      const key = `${status} ${route}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    entries: () =>
      [...counts].map(([key, value]) => {
        const space = key.indexOf(' ');
        return { status: key.slice(0, space), route: key.slice(space + 1), value };
      }),
  };
}
