import { css } from 'lit';

/** The themes that ship. Any value of a theme can be set from outside by its public property. */
export const themes = ['night', 'daylight'] as const;
export type ThemeName = (typeof themes)[number];

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
    --_warn: var(--tt-warn, #ffb02e);
    --_warn-ink: var(--tt-warn-ink, #12100a);
    --_finish: var(--tt-finish, #fff);
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
