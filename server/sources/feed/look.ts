import type { ConfigOf, Source } from '../source.ts';

/** Totals that a program posts with the feed key: nothing to run, listed so that control shows every account's origin. */
export const feedSource: Source<ConfigOf<'feed'>> = {
  type: 'feed',
  title: 'HTTP API',
  polling: null,
  hostOf: () => '',
  groupKey: () => '',
  describe: () => 'HTTP API (POST /api/v1/observations)',
  look: () => Promise.resolve({ readings: [], faults: [] }),
};
