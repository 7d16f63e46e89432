import type { ConfigOf, Source } from '../source.ts';

/** Totals that a person types in on the control page: nothing to run, listed so that control shows every account's origin. */
export const manualSource: Source<ConfigOf<'manual'>> = {
  type: 'manual',
  title: 'Typed in',
  polling: null,
  hostOf: () => '',
  groupKey: () => '',
  describe: () => 'Typed in on the control page',
  look: () => Promise.resolve({ readings: [], faults: [] }),
};
