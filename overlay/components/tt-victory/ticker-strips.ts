/** One strip of ticker tape: how it looks and how it falls. Lengths are shares of the stage, times in ms, turns in degrees. */
export interface TickerStrip {
  readonly left: number;
  readonly length: number;
  readonly width: number;
  readonly paper: 'cream' | 'white' | 'accent';
  readonly delay: number;
  readonly duration: number;
  readonly sway: number;
  readonly tilt: number;
  readonly spin: number;
}

/** Each strip is a layer of its own; more than this and a software-drawn browser source drops frames. */
export const mostStrips = 26;
/** The last strip has left the screen by then. */
export const parade = 15_500;

/** A small seeded generator (mulberry32): the same seed gives the same parade. */
export function createChance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The strips of one parade: evenly over the width, the first burst dense, then thinning out. */
export function tickerStrips(seed: number): TickerStrip[] {
  const chance = createChance(seed);
  const between = (low: number, high: number): number => low + chance() * (high - low);
  return Array.from({ length: mostStrips }, (_, index) => {
    const duration = between(4_600, 7_200);
    const paper = chance() < 0.3 ? 'accent' : chance() < 0.4 ? 'white' : 'cream';
    return {
      // A stride that is no divisor of the count spreads neighbours in time over the whole width.
      left: ((index * 7 + between(0, 1)) % mostStrips) / mostStrips,
      length: between(0.2, 0.42),
      width: between(0.9, 1.4),
      paper,
      delay: Math.min(parade - duration, 200 + 6_500 * (index / mostStrips) ** 1.7 + between(0, 700)),
      duration,
      sway: between(0.02, 0.07) * (chance() < 0.5 ? -1 : 1),
      tilt: between(6, 24) * (chance() < 0.5 ? -1 : 1),
      spin: between(260, 620) * (chance() < 0.5 ? -1 : 1),
    };
  });
}

/** Its way down as keyframes: transform alone moves. */
export function fall(strip: TickerStrip, width: number, height: number): Keyframe[] {
  const steps = 6;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const side = Math.sin(share * Math.PI * 2.5) * strip.sway * width;
    const down = (share * (1 + strip.length * 2.2) - strip.length * 1.6) * height;
    const turn = strip.tilt * Math.cos(share * Math.PI * 2.5);
    return {
      transform: `translate3d(${side.toFixed(1)}px, ${down.toFixed(1)}px, 0) rotate(${turn.toFixed(1)}deg) rotateY(${(strip.spin * share).toFixed(0)}deg)`,
    };
  });
}
