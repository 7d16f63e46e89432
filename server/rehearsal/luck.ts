import { createChance } from '../../shared/lib/chance.ts';

/** Chance in the forms in which a rehearsal needs it; one stream for each name, so that nobody's luck depends on anybody else's. */
export interface Luck {
  /** 0 to under 1. */
  one(): number;
  between(from: number, to: number): number;
  /** Whole, from 0 to under `below`. */
  index(below: number): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** How often something happens that happens `mean` times on average. */
  times(mean: number): number;
  /** Around 0 with a spread of 1. */
  deviation(): number;
}

export function createLuck(seed: number, name: string): Luck {
  const one = createChance(mixed(seed, name));
  const deviation = (): number => Math.sqrt(-2 * Math.log(1 - one())) * Math.cos(2 * Math.PI * one());
  return {
    one,
    between: (from, to) => from + (to - from) * one(),
    index: (below) => Math.floor(one() * below),
    happens: (probability) => one() < probability,
    pick: (list) => list[Math.floor(one() * list.length)] as (typeof list)[number],
    times: (mean) => (mean > 30 ? Math.max(0, Math.round(mean + Math.sqrt(mean) * deviation())) : fewTimes(mean, one)),
    deviation,
  };
}

/** Knuth's way for small means. */
function fewTimes(mean: number, one: () => number): number {
  const limit = Math.exp(-mean);
  let times = -1;
  for (let left = 1; left > limit; left *= one()) times++;
  return Math.max(0, times);
}

/** A seed of its own for each name (FNV-1a). */
function mixed(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
