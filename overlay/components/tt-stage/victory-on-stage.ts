import type { StagedMoment } from './staged-moment.ts';

/** The newest victory that is playing, real or a test. */
export function victoryOnStage(playing: readonly StagedMoment[]): StagedMoment | null {
  return playing.filter(({ moment }) => isVictory(moment)).at(-1) ?? null;
}

const isVictory = (moment: StagedMoment['moment']): boolean =>
  moment.kind === 'victory-fired' ||
  (moment.kind === 'test-shown' && (moment.what === 'victory' || moment.what === 'photo-finish'));
