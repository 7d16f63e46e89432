import type { Theme } from '../theme.ts';

const sans = "'Lucida Grande', 'Trebuchet MS', 'DejaVu Sans Condensed', 'Segoe UI', sans-serif";

/** The web of 2009: tabs and rounded panels in sky colours, with a gloss of two flat steps. The gloss is black, which linear light keeps. */
export const retro2009: Theme = {
  ground: 'light',
  values: {
    panel: '#f3fafe',
    low: '#dcedf8',
    track: '#c4ddee',
    rule: '#c4ddee',
    ink: '#0f3450',
    'ink-quiet': '#3a5b74',
    raised: '#1f6ba6',
    'raised-ink': '#fff',
    'raised-quiet': '#e6f3fc',
    'raised-warn': '#ffe9a8',
    brand: '#ffb52e',
    'brand-ink': '#3a1c00',
    'brand-text': '#1f6ba6',
    warn: '#8a3300',
    'warn-ink': '#fff',
    finish: '#0f3450',
    corner: '14',
    gloss: 'linear-gradient(rgba(0, 0, 0, 0) 0 50%, rgba(0, 0, 0, 0.1) 50%)',
    'title-font': sans,
    'title-size': '0.74',
    'title-lines': '2',
    'text-font': sans,
  },
};
