import type { DressView } from '../../../shared/projections/look-view.ts';
import type { Theme } from '../../styles/theme.ts';
import { baseColours, themeOf } from './base-colours.ts';
import { lookFont } from './look-font.ts';
import { lookPictures } from './look-pictures.ts';
import { groundOf, ownColours } from './own-colours.ts';

/** A theme, in the streamer's colours, fonts and pictures where there are any. Fonts are there when it answers: nothing is drawn in another one first. */
export async function putOn(name: string, dress: DressView | null): Promise<Theme> {
  const theme = await themeOf(name);
  if (dress === null) return theme;
  const [font, textFont] = await Promise.all([familyOf(dress.font), familyOf(dress.textFont)]);
  // Colours were chosen for a theme, and are that theme's.
  const colours = dress.theme === name ? ownColours(baseColours(name, theme), dress.colours) : {};
  const { panel } = colours;
  return {
    ground: panel === undefined ? theme.ground : groundOf(panel),
    values: { ...theme.values, ...colours, ...fontValues(font, textFont ?? font) },
    ...(dress.logo === null && dress.background === null ? {} : { pictures: lookPictures(dress) }),
  };
}

const familyOf = (name: string | null): Promise<string | null> =>
  name === null ? Promise.resolve(null) : lookFont(name);

/** What a font has no sign for is set in ours, and then in the system's. */
const others = "'Tickertape Display', 'Archivo Narrow', 'Roboto Condensed', 'Arial Narrow', sans-serif";

function fontValues(font: string | null, textFont: string | null): Readonly<Record<string, string>> {
  const family = (name: string): string => `'${name}', ${others}`;
  return {
    ...(font === null ? {} : { font: family(font), 'title-font': family(font), 'title-size': '1', 'title-lines': '1' }),
    ...(textFont === null ? {} : { 'text-font': family(textFont) }),
  };
}
