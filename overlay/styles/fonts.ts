import basic from './fonts/archivo-narrow-700-basic.woff2';
import latinExtended from './fonts/archivo-narrow-700-latin-ext.woff2';
import latin from './fonts/archivo-narrow-700-latin.woff2';

/** The name under which components ask for the figures and names of the overlay. */
export const displayFont = 'Tickertape Display';

/**
 * Makes Archivo Narrow Bold (SIL Open Font License) known to the document: 7 kB for ASCII, and two files more that are fetched only
 * when a name has other Latin letters. Through the API and not by @font-face, which does nothing inside a shadow root.
 */
export function registerFonts(fonts: FontFaceSet): void {
  const add = (file: string, unicodeRange: string): void => {
    fonts.add(new FontFace(displayFont, `url(${file})`, { weight: '700', unicodeRange, display: 'block' }));
  };
  add(basic, 'U+20-7E, U+A0, U+B7, U+D7, U+2013-2014, U+2019, U+201C-201D, U+2026, U+2212, U+2248');
  add(latin, 'U+A1-B6, U+B8-D6, U+D8-FF');
  add(latinExtended, 'U+100-2BA, U+1E00-1E9F, U+1EF2-1EFF');
}
