import type { VictoryAnimation } from '../../../shared/projections/victory-view.ts';

/** What can be drawn; the last two are calm. */
export const playedAnimations = ['parade', 'confetti', 'engraving', 'front-page'] as const;
export type PlayedAnimation = (typeof playedAnimations)[number];

export const isPlayedAnimation = (name: string): name is PlayedAnimation =>
  (playedAnimations as readonly string[]).includes(name);

/** What each theme plays where the show leaves it to the theme. */
const byTheme: Readonly<Record<string, PlayedAnimation>> = { news: 'front-page', 'retro-2009': 'confetti' };

/** The page's address is asked first, then the show, then the theme. Who wants less motion gets what only fades. */
export function chooseAnimation(asked: {
  readonly address: string | null;
  readonly show: VictoryAnimation;
  readonly theme: string;
  readonly calm: boolean;
}): PlayedAnimation {
  if (asked.address !== null && isPlayedAnimation(asked.address)) return asked.address;
  if (asked.calm) return 'front-page';
  return asked.show === 'theme' ? (byTheme[asked.theme] ?? 'parade') : asked.show;
}
