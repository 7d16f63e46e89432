import type { SourceName } from '../../shared/domain/race/race-state.ts';
import { blueskySource } from './bluesky/look.ts';
import { feedSource } from './feed/look.ts';
import { jsonSource } from './json/look.ts';
import { manualSource } from './manual/look.ts';
import { mastodonSource } from './mastodon/look.ts';
import type { Source } from './source.ts';

/** Finds the source of a name; null = none that the host runs (a replay is run by its player). */
export type SourceRegistry = (name: SourceName) => Source | null;

const sources: Readonly<Record<SourceName, Source | null>> = {
  manual: manualSource,
  feed: feedSource,
  replay: null,
  json: jsonSource,
  bluesky: blueskySource,
  mastodon: mastodonSource,
};

/** Every source that this server knows. */
export const builtInSources: SourceRegistry = (name) => sources[name];
