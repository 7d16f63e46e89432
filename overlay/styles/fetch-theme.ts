import type { Theme } from './theme.ts';

/** A theme that is a file of its own. A name that is none is night. */
export async function fetchTheme(name: string): Promise<Theme> {
  if (name === 'news') return (await import('./themes/news.ts')).news;
  if (name === 'retro-2009') return (await import('./themes/retro-2009.ts')).retro2009;
  return { ground: 'dark', values: {} };
}
