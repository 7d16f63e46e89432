import { expect, test } from 'vitest';
import { contrast } from '../components/tt-lane/accent.ts';
import { fetchTheme } from './fetch-theme.ts';
import { ownTheme, themes } from './theme.ts';

/** #rgb as #rrggbb. */
const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex);

/** A text and the ground that it stands on. */
const pairs = [
  ...['panel', 'low'].flatMap((ground) => ['ink', 'ink-quiet', 'brand-text', 'warn'].map((ink) => [ink, ground])),
  ...['raised-ink', 'raised-quiet', 'raised-warn'].map((ink) => [ink, 'raised']),
  ...[
    ['brand-ink', 'brand'],
    ['warn-ink', 'warn'],
  ],
] as const;

test.each(themes.filter((name) => ownTheme(name) === null))(
  'PAGE-255: each text of %s has 4.5:1 with its ground',
  async (name) => {
    const { values } = await fetchTheme(name);
    for (const [ink, ground] of pairs)
      expect(contrast(long(values[ink]!), long(values[ground]!)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  },
);
