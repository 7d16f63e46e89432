import type { LookColour, LookLayout, LookTheme } from './look-words.ts';

/** How the overlays of the show look, where their own address does not say. */
export interface LookSettings {
  readonly theme: LookTheme;
  /** null = by the size of the source. */
  readonly layout: LookLayout | null;
  /** #rrggbb; null = the theme's. */
  readonly colours: Readonly<Record<LookColour, string | null>>;
  /** Names of files of the look; null = the theme's. The text font is for messages and cues. */
  readonly font: string | null;
  readonly textFont: string | null;
  /** Names of files of the look; null = none. */
  readonly logo: string | null;
  readonly background: string | null;
  /** Of the overlay's shorter side, in percent. */
  readonly logoHeight: number;
}

/** What is not there stays. */
export type LookChange = {
  readonly [N in Exclude<keyof LookSettings, 'colours'>]?: LookSettings[N] | undefined;
} & {
  readonly colours?: { readonly [C in LookColour]?: string | null | undefined } | undefined;
  /** Colours of racers, by id. They are the racers' own. */
  readonly racers?: Readonly<Record<string, string>> | undefined;
};
