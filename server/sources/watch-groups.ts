import { createHash } from 'node:crypto';
import type { RaceState } from '../../shared/domain/race/race-state.ts';
import { second, type Duration } from '../../shared/lib/instant.ts';
import type { SourceRegistry } from './registry.ts';
import type { Source, Watched } from './source.ts';

/** Accounts that one running source watches together. */
export interface WatchGroup {
  /** Stable while the configuration is; safe to show. */
  readonly id: string;
  readonly source: Source;
  /** The platform host that is asked. */
  readonly host: string;
  readonly title: string;
  readonly period: Duration;
  readonly watched: readonly Watched[];
}

function accountsOf(race: RaceState): readonly Watched[] {
  return Object.values(race.racers)
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .flatMap((racer) =>
      Object.values(racer.accounts).map(({ id, config }) => ({ racer: racer.id, account: id, config })),
    );
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

function periodOf({ config }: Watched, source: Source): Duration {
  const asked = 'everySeconds' in config ? config.everySeconds : undefined;
  return (asked ?? source.polling?.defaultEverySeconds ?? 0) * second;
}

/** Puts the accounts of the race into the groups that are asked together: by kind, platform, settings, and in batches. */
export function watchGroups(race: RaceState, registry: SourceRegistry): readonly WatchGroup[] {
  const byKey = new Map<string, Watched[]>();
  for (const each of accountsOf(race)) {
    const source = registry(each.config.source);
    if (source === null) continue;
    const key = JSON.stringify([source.type, source.groupKey(each.config), periodOf(each, source)]);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey].flatMap(([key, all]) => batches(key, all, registry));
}

function batches(key: string, all: readonly Watched[], registry: SourceRegistry): readonly WatchGroup[] {
  const [first] = all;
  const source = first && registry(first.config.source);
  if (!first || !source) return [];
  const host = source.hostOf(first.config);
  const size = source.polling?.batchSize ?? all.length;
  const base = source.polling === null ? source.type : `${source.type}:${host}:${shortHash(key)}`;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
    const watched = all.slice(index * size, (index + 1) * size);
    return {
      id: index === 0 ? base : `${base}:${String(index + 1)}`,
      source,
      host,
      title: source.describe((watched[0] ?? first).config),
      period: periodOf(first, source),
      watched,
    };
  });
}
