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
  /** How far it swings to the side, and turns on the way. */
  readonly sway: number;
  readonly tilt: number;
  /** How it curls: waves along its length, how wide they are in widths of the tape, and how far it twists, in radians. */
  readonly waves: number;
  readonly swing: number;
  readonly twist: number;
  readonly phase: number;
  /** Where on the printed line it was torn off. */
  readonly torn: number;
}

/** Each strip is a layer of its own; with the card's six, more than this and a software-drawn browser source drops frames. */
export const mostStrips = 22;
/** The last strip has left the screen by then, and a while before the card. */
export const paradeLength = (length: number): number => Math.min(15_500, length - 2_000);

/** The strips of one parade: evenly over the width, the first burst dense, then thinning out. */
export function tickerStrips(seed: number, length: number, intensity: number): TickerStrip[] {
  const chance = createChance(seed);
  const between = (low: number, high: number): number => low + chance() * (high - low);
  const parade = paradeLength(length);
  const count = Math.max(5, Math.round(mostStrips * intensity));
  return Array.from({ length: count }, (_, index) => {
    const duration = Math.min(parade * 0.8, between(4_400, 7_000));
    const paper = chance() < 0.22 ? 'accent' : chance() < 0.3 ? 'white' : 'cream';
    return {
      // A stride that is no divisor of the count spreads neighbours in time over the whole width.
      left: (((index * 7) % count) + between(0.1, 0.9)) / count,
      length: between(0.28, 0.5),
      size: between(0.8, 1.25),
      paper,
      delay: Math.min(parade - duration, 150 + 0.42 * parade * (index / count) ** 1.6 + between(0, 600)),
      duration,
      sway: between(0.02, 0.06) * (chance() < 0.5 ? -1 : 1),
      tilt: between(5, 20) * (chance() < 0.5 ? -1 : 1),
      waves: between(0.8, 1.9),
      swing: between(0.5, 1.1),
      twist: between(0.7, 2.1),
      phase: between(0, 2 * Math.PI),
      torn: chance(),
    };
  });
}

/** Its way down as keyframes: transform alone moves, in the plane, which a software compositor draws much faster than in space. */
export function fall(strip: TickerStrip, width: number, height: number): Keyframe[] {
  const steps = 6;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const side = Math.sin(share * Math.PI * 2.5) * strip.sway * width;
    const down = (share * (1 + strip.length * 2.2) - strip.length * 1.6) * height;
    const turn = strip.tilt * Math.cos(share * Math.PI * 2.5);
    return { transform: `translate3d(${side.toFixed(1)}px, ${down.toFixed(1)}px, 0) rotate(${turn.toFixed(1)}deg)` };
  });
}
