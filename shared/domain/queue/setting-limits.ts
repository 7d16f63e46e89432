import { messageLimits } from '../../lib/text/clean-text.ts';

/** Between which numbers a setting may stand. Floods in messages, capitals in percent, times in milliseconds. */
export const settingLimits = {
  floodAt: { from: 2, to: 1_000 },
  repeatAt: { from: 1, to: 200 },
  capsAt: { from: 1, to: 99 },
  longest: { from: 1, to: messageLimits.graphemes },
  longestOnAir: { from: 1_000, to: 3_600_000 },
  mostHeld: { from: 10, to: 20_000 },
} as const;

/** Lists of words. */
export const listLimits = { entries: 2_000, letters: 64 } as const;

/** Hosts that pictures are fetched from, as `cdn.example.org`. */
export const emoteHostLimits = { most: 10, pattern: /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/ } as const;
