import type { Theme } from '../theme.ts';

const serif = "Georgia, 'Liberation Serif', 'DejaVu Serif', serif";

/** A newsroom's lower third: a red slab with a disc, the sentence in capitals on white, figures on navy, what is read in a serif. */
export const news: Theme = {
  ground: 'dark',
  values: {
    panel: '#0a1a3c',
    low: '#0f2044',
    track: '#263f70',
    rule: '#263f70',
    ink: '#fff',
    'ink-quiet': '#bccbe6',
    raised: '#fff',
    'raised-ink': '#0a1a3c',
    'raised-quiet': '#3c4a68',
    'raised-warn': '#9c1010',
    brand: '#c1121f',
    'brand-ink': '#fff',
    'brand-text': '#fff',
    warn: '#ffd166',
    'warn-ink': '#12100a',
    finish: '#fff',
    stripe: '5',
    case: 'uppercase',
    disc: "''",
    'title-font': serif,
    'title-size': '0.74',
    'title-lines': '2',
    'text-font': serif,
  },
};
