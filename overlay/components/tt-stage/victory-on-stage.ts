import type { StagedMoment } from './staged-moment.ts';

/** The newest victory that is playing; a test stands back behind the real one. */
export function victoryOnStage(playing: readonly StagedMoment[]): StagedMoment | null {
  const victories = playing.filter(({ moment }) => isVictory(moment));
  return victories.filter(({ moment }) => moment.kind === 'victory-fired').at(-1) ?? victories.at(-1) ?? null;
}

const isVictory = (moment: StagedMoment['moment']): boolean =>
  moment.kind === 'victory-fired' ||
  (moment.kind === 'test-shown' && (moment.what === 'victory' || moment.what === 'photo-finish'));
