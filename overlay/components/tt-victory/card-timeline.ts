/** A piece of the title card and how it moves: keyframes over the whole length, so that any frame can be joined. */
export interface CardTrack {
  readonly part: string;
  readonly keyframes: Keyframe[];
}

export const victoryLength = 20_000;

const at = (ms: number): number => ms / victoryLength;
const inward = 'cubic-bezier(0.16, 0.84, 0.24, 1)';
const outward = 'cubic-bezier(0.7, 0, 0.84, 0.2)';

/** In from `from` between two instants, still, and out to `to`. */
function inAndOut(begin: number, settled: number, leave: number, from: string, to: string): Keyframe[] {
  return [
    { offset: 0, transform: from },
    { offset: at(begin), transform: from, easing: inward },
    { offset: at(settled), transform: 'none' },
    { offset: at(leave), transform: 'none', easing: outward },
    { offset: at(leave + 550), transform: to },
    { offset: 1, transform: to },
  ];
}

/** The card slides in slab by slab, holds, and leaves the same way. */
export const cardTracks: readonly CardTrack[] = [
  { part: 'slab', keyframes: inAndOut(0, 650, 19_050, 'translateX(-101%)', 'translateX(101%)') },
  { part: 'board', keyframes: inAndOut(260, 950, 18_950, 'translateX(-101%)', 'translateX(101%)') },
  { part: 'base', keyframes: inAndOut(520, 1_250, 18_850, 'translateX(-101%)', 'translateX(101%)') },
  { part: 'who', keyframes: inAndOut(420, 1_050, 18_900, 'translateY(120%)', 'translateY(-120%)') },
  { part: 'figure', keyframes: inAndOut(700, 1_550, 18_800, 'translateY(110%)', 'translateY(-110%)') },
  { part: 'line', keyframes: inAndOut(1_050, 1_650, 18_700, 'translateY(130%)', 'translateY(-130%)') },
];

/** For those who asked for less motion: there, and gone. */
export const calmTrack: readonly Keyframe[] = [
  { offset: 0, opacity: 0 },
  { offset: at(600), opacity: 1 },
  { offset: at(19_000), opacity: 1 },
  { offset: 1, opacity: 0 },
];
