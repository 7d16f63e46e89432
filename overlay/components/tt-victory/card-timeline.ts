/** A piece of a scene and how it moves: keyframes over the whole length, so that any frame can be joined. */
export interface SceneTrack {
  readonly part: string;
  readonly keyframes: Keyframe[];
}

const inward = 'cubic-bezier(0.16, 0.84, 0.24, 1)';
const outward = 'cubic-bezier(0.7, 0, 0.84, 0.2)';

/** In from `from` between two instants, still, and out to `to` in half a second. `leave` counts from the end. */
export function inAndOut(
  length: number,
  times: { readonly begin: number; readonly settled: number; readonly leave: number },
  from: string,
  to: string,
): Keyframe[] {
  const at = (ms: number): number => Math.min(1, Math.max(0, ms / length));
  const leave = length - times.leave;
  return [
    { offset: 0, transform: from },
    { offset: at(times.begin), transform: from, easing: inward },
    { offset: at(times.settled), transform: 'none' },
    { offset: at(leave), transform: 'none', easing: outward },
    { offset: at(leave + 550), transform: to },
    { offset: 1, transform: to },
  ];
}

/** The card slides in slab by slab, holds, and leaves the same way. */
export const cardTracks = (length: number): readonly SceneTrack[] => {
  const slide = (begin: number, settled: number, leave: number): Keyframe[] =>
    inAndOut(length, { begin, settled, leave }, 'translateX(-101%)', 'translateX(101%)');
  const rise = (begin: number, settled: number, leave: number): Keyframe[] =>
    inAndOut(length, { begin, settled, leave }, 'translateY(125%)', 'translateY(-125%)');
  return [
    { part: 'slab', keyframes: slide(0, 650, 950) },
    { part: 'board', keyframes: slide(260, 950, 1_050) },
    { part: 'base', keyframes: slide(520, 1_250, 1_150) },
    { part: 'who', keyframes: rise(420, 1_050, 1_100) },
    { part: 'figure', keyframes: rise(700, 1_550, 1_200) },
    { part: 'line', keyframes: rise(1_050, 1_650, 1_300) },
  ];
};

/** For those who asked for less motion: there, and gone. */
export function fadeTrack(length: number): Keyframe[] {
  return [
    { offset: 0, opacity: 0 },
    { offset: Math.min(0.4, 700 / length), opacity: 1 },
    { offset: Math.max(0.6, 1 - 1_000 / length), opacity: 1 },
    { offset: 1, opacity: 0 },
  ];
}
