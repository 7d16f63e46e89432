import { createChance } from '../../../shared/lib/chance.ts';

/** One length of ticker tape: how it hangs and how it falls. Lengths are shares of the stage, times in ms, turns in degrees. */
export interface TickerStrip {
  readonly left: number;
  readonly length: number;
  /** Times the tape's common width: nearer or further away. */
  readonly size: number;
  readonly paper: 'cream' | 'white' | 'accent';
  readonly delay: number;
  readonly duration: number;
  /** How far it swings to the side and turns on the way, and how often. */
  readonly sway: number;
  readonly tilt: number;
  readonly swings: number;
  /** 1 = it falls evenly; less: it was thrown, and comes down fast at first. */
  readonly thrown: number;
  /** How it hangs in curls: how wide they are in widths of the tape, and how many. */
  readonly curl: number;
  readonly turns: number;
  readonly phase: number;
  /** Where on the printed line it was torn off. */
  readonly torn: number;
}

/** Each strip is a layer of its own; with the card's six, more than this and a software-drawn browser source drops frames. */
export const mostStrips = 24;
/** The last strip has left the screen by then, and a while before the card. */
export const paradeLength = (length: number): number => Math.min(15_500, length - 2_000);

type Bounds = readonly [low: number, high: number];

/** Far, in the middle, near: the nearer, the larger and the faster. */
const planes: readonly { readonly size: Bounds; readonly length: Bounds; readonly lasts: Bounds }[] = [
  { size: [0.5, 0.68], length: [0.2, 0.32], lasts: [6_200, 7_800] },
  { size: [0.88, 1.12], length: [0.32, 0.46], lasts: [4_800, 6_200] },
  { size: [1.35, 1.6], length: [0.4, 0.52], lasts: [3_700, 4_600] },
];
/** Few are near; one of those that open the parade is. */
const order = [1, 0, 2, 1, 0, 1, 0, 1, 0, 1, 2, 0] as const;
/** So many of all come at once, thrown from the windows; the others follow, fewer and fewer. */
const opening = 0.42;

/** The strips of one parade: evenly over the width, the first burst dense, then thinning out. */
export function tickerStrips(seed: number, length: number, intensity: number): TickerStrip[] {
  const chance = createChance(seed);
  const between = (low: number, high: number): number => low + chance() * (high - low);
  const parade = paradeLength(length);
  const count = Math.max(5, Math.round(mostStrips * intensity));
  return Array.from({ length: count }, (_, index) => {
    const plane = planes[order[index % order.length] ?? 1] ?? {
      size: [1, 1],
      length: [0.4, 0.4],
      lasts: [5_000, 5_000],
    };
    const duration = Math.min(parade * 0.8, between(...plane.lasts));
    const paper = chance() < 0.24 ? 'accent' : chance() < 0.34 ? 'white' : 'cream';
    const share = index / count;
    const begin =
      share < opening
        ? between(0, 700)
        : 900 + 0.48 * parade * ((share - opening) / (1 - opening)) ** 1.25 + between(0, 500);
    const side = chance() < 0.5 ? -1 : 1;
    return {
      // A stride that is no divisor of the count spreads neighbours in time over the whole width.
      left: (((index * 7) % count) + between(0.1, 0.9)) / count,
      length: between(...plane.length),
      size: between(...plane.size),
      paper,
      delay: Math.max(0, Math.min(parade - duration, begin)),
      duration,
      sway: between(0.015, 0.045) * side,
      tilt: between(5, 15) * side,
      swings: between(2, 3.4),
      thrown: share < opening ? 0.74 : 1,
      curl: between(0.5, 0.9),
      turns: between(1.1, 2.6),
      phase: between(0, 2 * Math.PI),
      torn: chance(),
    };
  });
}

/**
 * Its way down as keyframes: transform alone moves, in the plane, which a software compositor draws much faster than in space. It swings
 * like a leaf: slower where it turns back.
 */
export function fall(strip: TickerStrip, width: number, height: number): Keyframe[] {
  const steps = 18;
  const [above, below] = [-1.06 * strip.length - 0.02, 1.08];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const swing = share * Math.PI * strip.swings;
    const side = Math.sin(swing) * strip.sway * width;
    const flutter = step === 0 || step === steps ? 0 : 0.022 * Math.sin(2 * swing);
    const down = (above + (below - above) * share ** strip.thrown + flutter) * height;
    const turn = strip.tilt * Math.cos(swing);
    return { transform: `translate3d(${side.toFixed(1)}px, ${down.toFixed(1)}px, 0) rotate(${turn.toFixed(1)}deg)` };
  });
}
