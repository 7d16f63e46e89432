import type { LookSettings } from '../domain/look/look-state.ts';

/** What the streamer made of a theme: of `theme`, whose colours they are. Fonts and pictures go with any. */
export type DressView = Omit<LookSettings, 'layout'>;

/** The show's look, as an overlay reads it. */
export interface LookView extends Pick<LookSettings, 'theme' | 'layout'> {
  /** null = the theme as it is. */
  readonly dress: DressView | null;
}

/** An uploaded font or picture. */
export interface LookFileView {
  readonly name: string;
  readonly kind: 'font' | 'picture';
  readonly bytes: number;
}
