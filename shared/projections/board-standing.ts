import type { BoardView } from './cue-view.ts';

/** How a pledge board stands as a whole: open, waiting for people to agree on a photo finish, or decided. */
export function boardStanding({ pledges }: Pick<BoardView, 'pledges'>): 'open' | 'photo-finish' | 'decided' {
  if (pledges.some(({ outcome }) => outcome === 'photo-finish')) return 'photo-finish';
  return pledges.length > 0 && pledges.every(({ outcome }) => outcome !== 'open') ? 'decided' : 'open';
}
