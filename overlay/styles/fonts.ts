import basic from './fonts/archivo-narrow-700-basic.woff2';
import latinExtended from './fonts/archivo-narrow-700-latin-ext.woff2';
import latin from './fonts/archivo-narrow-700-latin.woff2';

/** The name under which components ask for the figures and names of the overlay. */
export const displayFont = 'Tickertape Display';

/**
 * Makes Archivo Narrow Bold (SIL Open Font License) known to the document: 5 kB for figures, letters and common signs, and two files more
 * that are fetched only when a name has others. Through the API and not by @font-face, which does nothing inside a shadow root.
 */
export function registerFonts(fonts: FontFaceSet): void {
  const add = (file: string, unicodeRange: string): void => {
    fonts.add(new FontFace(displayFont, `url(${file})`, { weight: '700', unicodeRange, display: 'block' }));
  };
  add(
    basic,
    'U+20-21, U+23, U+25-3A, U+3F-5A, U+5F, U+61-7A, U+A0, U+B7, U+D7, U+2013-2014, U+2019, U+2026, U+2212, U+2248',
  );
  add(
    latin,
    'U+22, U+24, U+3B-3E, U+5B-5E, U+60, U+7B-7E, U+A1-B6, U+B8-D6, U+D8-FF, U+152-153, U+178, U+2018, U+201C-201D, U+20AC',
  );
  add(latinExtended, 'U+100-151, U+154-177, U+179-2BA, U+1E00-1E9F, U+1EF2-1EFF');
}
