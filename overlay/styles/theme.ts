import { css, type TemplateResult } from 'lit';
import type { LayoutName } from '../components/tt-race/race-layout.ts';
import { lookThemes } from '../../shared/domain/look/look-words.ts';

/** The themes that ship. Any value of a theme can be set from outside by its public property. */
export const themes = lookThemes;
export type ThemeName = (typeof themes)[number];

/** What a theme is: whether its panel is dark or light, and what it sets of the properties below, by name. */
export interface Theme {
  readonly ground: 'dark' | 'light';
  readonly values: Readonly<Record<string, string>>;
  /** The streamer's own pictures, under everything; absent = none. */
  readonly pictures?: (layout: LayoutName) => TemplateResult;
}

/** The themes that are in the page from its first load, in the styles below. */
const ownThemes: Readonly<Partial<Record<string, Theme>>> = {
  night: { ground: 'dark', values: {} },
  daylight: { ground: 'light', values: {} },
};

export const ownTheme = (name: string): Theme | null => ownThemes[name] ?? null;

/** The properties of a theme, as they are set on the stage. Public properties go before them. */
export const themeProperties = ({ values }: Theme): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--_${name}`, `var(--tt-${name}, ${value})`]));

export const isThemeName = (name: string): name is ThemeName => (themes as readonly string[]).includes(name);

/**
 * The public custom properties (`--tt-…`), each with the theme's value as its default. Set them anywhere above the element, for
 * instance on `:root` in OBS's Custom CSS. Inside, components read the private `--_…` names alone.
 * Opaque or black-translucent only: OBS blends in linear light, where translucent white turns grey.
 */
export const themeStyles = css`
  :host {
    --_panel: var(--tt-panel, #0b0e15);
    --_raised: var(--tt-raised, #1a202d);
    --_track: var(--tt-track, #2b3445);
    --_ink: var(--tt-ink, #fff);
    --_ink-quiet: var(--tt-ink-quiet, #b6c0d1);
    --_rule: var(--tt-rule, #2b3445);
    --_brand: var(--tt-brand, #ffc629);
    --_brand-ink: var(--tt-brand-ink, #12100a);
    --_brand-text: var(--tt-brand-text, var(--_brand));
    --_warn: var(--tt-warn, #ffb02e);
    --_warn-ink: var(--tt-warn-ink, #12100a);
    --_finish: var(--tt-finish, #fff);
    --_raised-ink: var(--tt-raised-ink, var(--_ink));
    --_raised-quiet: var(--tt-raised-quiet, var(--_ink-quiet));
    --_raised-warn: var(--tt-raised-warn, var(--_warn));
    --_low: var(--tt-low, var(--_raised));
    --_corner: var(--tt-corner, 0);
    --_stripe: var(--tt-stripe, 0);
    --_gloss: var(--tt-gloss, linear-gradient(transparent, transparent));
    --_case: var(--tt-case, none);
    --_disc: var(--tt-disc, none);
    --_title-font: var(--tt-title-font, var(--_font));
    --_title-size: var(--tt-title-size, 1);
    --_title-lines: var(--tt-title-lines, 1);
    --_text-font: var(--tt-text-font, var(--_font));
    --_font: var(--tt-font, 'Tickertape Display', 'Archivo Narrow', 'Roboto Condensed', 'Arial Narrow', sans-serif);
  }
  :host([theme='daylight']) {
    --_panel: var(--tt-panel, #fcfbf8);
    --_raised: var(--tt-raised, #ece8de);
    --_track: var(--tt-track, #d6d0c2);
    --_ink: var(--tt-ink, #12151b);
    --_ink-quiet: var(--tt-ink-quiet, #4a5160);
    --_rule: var(--tt-rule, #d6d0c2);
    --_brand: var(--tt-brand, #12151b);
    --_brand-ink: var(--tt-brand-ink, #fff);
    --_warn: var(--tt-warn, #8f4700);
    --_warn-ink: var(--tt-warn-ink, #fff);
    --_finish: var(--tt-finish, #12151b);
  }
`;
