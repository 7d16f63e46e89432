/** The themes that ship. */
export const lookThemes = ['night', 'daylight', 'news', 'retro-2009'] as const;
export type LookTheme = (typeof lookThemes)[number];

/** How an overlay is laid out. */
export const lookLayouts = ['bottom', 'full', 'side', 'corner', 'vertical'] as const;
export type LookLayout = (typeof lookLayouts)[number];

/** The colours of a theme that a streamer may choose: three grounds, and the text on each. What else a theme has follows from them. */
export const lookColours = ['panel', 'ink', 'raised', 'raisedInk', 'brand', 'brandInk'] as const;
export type LookColour = (typeof lookColours)[number];
