const inward = 'cubic-bezier(0.16, 0.84, 0.24, 1)';
const outward = 'cubic-bezier(0.7, 0, 0.84, 0.2)';

/** One piece of the card and how it moves. */
export interface CardMove {
  readonly part: 'head' | 'body' | 'words';
  readonly keyframes: Keyframe[];
  readonly timing: KeyframeAnimationOptions;
}

/** The header slides in, the text is drawn down from under it. */
export const arrival: readonly CardMove[] = [
  {
    part: 'head',
    keyframes: [{ transform: 'translateX(-101%)' }, { transform: 'none' }],
    timing: { duration: 420, easing: inward, fill: 'backwards' },
  },
  {
    part: 'body',
    keyframes: [{ transform: 'translateY(-101%)' }, { transform: 'none' }],
    timing: { duration: 460, delay: 180, easing: inward, fill: 'backwards' },
  },
];

/** The same way out. Filled forwards: what has left must not come back for the frame before it is taken away. */
export const departure: readonly CardMove[] = [
  {
    part: 'body',
    keyframes: [{ transform: 'none' }, { transform: 'translateY(-101%)' }],
    timing: { duration: 300, easing: outward, fill: 'both' },
  },
  {
    part: 'head',
    keyframes: [{ transform: 'none' }, { transform: 'translateX(-101%)' }],
    timing: { duration: 280, delay: 200, easing: outward, fill: 'both' },
  },
];

/** A page is turned, or the next message takes the place of this one. */
export const turn: readonly CardMove[] = [
  {
    part: 'words',
    keyframes: [
      { opacity: 0, transform: 'translateY(0.16em)' },
      { opacity: 1, transform: 'none' },
    ],
    timing: { duration: 260, easing: inward },
  },
];

/** For those who asked for less motion: there, and gone. */
export const calm = (moves: readonly CardMove[]): readonly CardMove[] => {
  const leaving = moves === departure;
  return moves.map(({ part, timing }) => ({
    part,
    keyframes: [{ opacity: leaving ? 1 : 0 }, { opacity: leaving ? 0 : 1 }],
    timing: { ...timing, duration: 200, delay: 0 },
  }));
};
