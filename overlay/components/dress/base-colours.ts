import { fetchTheme } from '../../styles/fetch-theme.ts';
import { ownTheme, type Theme } from '../../styles/theme.ts';

/** The colours of a theme by their names, each one said: what a streamer leaves stays so, and what is derived is derived from them. */
export type BaseColours = Readonly<Record<BaseName, string>> & {
  /** The sentence stands on a shade of the panel, and follows it. */
  readonly follows: boolean;
};
export type BaseName = 'panel' | 'ink' | 'raised' | 'raised-ink' | 'brand' | 'brand-ink' | 'brand-text' | 'warn';

/** Those of the themes that are styles of the first load. */
export const styledColours = {
  night: {
    ...{ panel: '#0b0e15', ink: '#ffffff', raised: '#1a202d', 'raised-ink': '#ffffff' },
    ...{ brand: '#ffc629', 'brand-ink': '#12100a', 'brand-text': '#ffc629', warn: '#ffb02e' },
  },
  daylight: {
    ...{ panel: '#fcfbf8', ink: '#12151b', raised: '#ece8de', 'raised-ink': '#12151b' },
    ...{ brand: '#12151b', 'brand-ink': '#ffffff', 'brand-text': '#12151b', warn: '#8f4700' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<BaseName, string>>>>;

/** A theme, whether it is in the styles or a file of its own. */
export const themeOf = async (name: string): Promise<Theme> => ownTheme(name) ?? (await fetchTheme(name));

export function baseColours(name: string, { values }: Theme): BaseColours {
  const styled = name === 'daylight' ? styledColours.daylight : styledColours.night;
  return { ...styled, ...values, follows: values['raised-ink'] === undefined };
}
