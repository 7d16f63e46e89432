import type { ThemeName } from '../styles/theme.ts';

export const themeNames: Readonly<Record<ThemeName, string>> = {
  night: 'Night',
  daylight: 'Daylight',
  news: 'News',
  'retro-2009': 'Retro 2009',
};
