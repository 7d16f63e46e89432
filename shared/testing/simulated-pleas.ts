import { minute, second, type Instant } from '../lib/instant.ts';
import { addPleaSample } from '../domain/plea/plea-series.ts';
import { measurePlea } from '../domain/plea/measure-plea.ts';
import type { PleaSample } from '../domain/plea/plea-state.ts';

/** A world in which the true rate is known, in followers per minute. Made for the test and the benchmark; nothing on air uses it. */
export interface World {
  readonly name: string;
  /** The rate by itself, minute after minute. */
  readonly rates: (random: () => number, minutes: number) => readonly number[];
  /** How a minute's people come, given their rate. */
  readonly arrivals: 'one by one' | 'in bunches';
  /** Seconds between two looks at the count, give or take a third. */
  readonly every: number;
  readonly resolution: number;
  /** An effect, per minute, that should be found in more than half of the cases. */
  readonly large: number;
}

const steady = (rate: number) => (): readonly number[] => Array.from({ length: 100 }, () => rate);

/** A rate that wanders: each minute's is the one before and a step by chance. */
const wandering =
  (rate: number, step: number) =>
  (random: () => number, minutes: number): readonly number[] => {
    let current = rate;
    return Array.from({ length: minutes }, () => (current = Math.max(1, current + normal(random) * step)));
  };

export const worlds: readonly World[] = [
  { name: 'a steady rate of 100', rates: steady(100), arrivals: 'one by one', every: 5, resolution: 1, large: 30 },
  { name: 'a steady rate of 4', rates: steady(4), arrivals: 'one by one', every: 15, resolution: 1, large: 10 },
  { name: 'people in bunches', rates: steady(60), arrivals: 'in bunches', every: 5, resolution: 1, large: 120 },
  {
    name: 'a rate that wanders',
    rates: wandering(120, 4),
    arrivals: 'one by one',
    every: 5,
    resolution: 1,
    large: 80,
  },
  {
    name: 'a rate that climbs',
    rates: (_random, minutes) => Array.from({ length: minutes }, (_, index) => 50 + 1.5 * index),
    arrivals: 'one by one',
    every: 10,
    resolution: 1,
    large: 60,
  },
  {
    name: 'a rate that swings by the half hour',
    rates: (_random, minutes) => Array.from({ length: minutes }, (_, index) => 150 + 40 * Math.sin(index / 9)),
    arrivals: 'one by one',
    every: 5,
    resolution: 1,
    large: 150,
  },
  {
    name: 'a counter in steps of 100',
    rates: steady(90),
    arrivals: 'one by one',
    every: 5,
    resolution: 100,
    large: 60,
  },
  {
    name: 'a count asked for once a minute',
    rates: wandering(80, 2),
    arrivals: 'one by one',
    every: 60,
    resolution: 1,
    large: 60,
  },
];

export interface Simulated {
  /** Series in which the method said something. */
  readonly told: number;
  /** In which it said that there was an effect. */
  readonly alarms: number;
  /** In which the true effect lay between its two figures. */
  readonly held: number;
}

const minutes = 100;
const window = 6 * minute;
const lag = 30 * second;

/** Runs a plea at minute 90 of many series of this world; `effect` is added to the rate for six minutes from then on, and shows after the lag. */
export function simulate(world: World, run: { effect: number; rounds: number; seed: number }): Simulated {
  const random = seeded(run.seed);
  let told = 0;
  let alarms = 0;
  let held = 0;
  for (let round = 0; round < run.rounds; round++) {
    const at = 90 * minute + Math.floor(random() * minute);
    const after = { from: at + lag, to: at + lag + window };
    const measured = measurePlea(seriesOf(world, run.effect, after, random), at, after, [], world.resolution);
    if (measured.kind !== 'measured') continue;
    told += 1;
    if (measured.distinct) alarms += 1;
    if (measured.low <= run.effect && run.effect <= measured.high) held += 1;
  }
  return { told, alarms, held };
}

function seriesOf(
  world: World,
  effect: number,
  after: { from: Instant; to: Instant },
  random: () => number,
): readonly PleaSample[] {
  const rates = world.rates(random, minutes);
  let series: readonly PleaSample[] = [];
  let total = 500_000;
  let at = 0;
  while (at < minutes * minute) {
    const step = world.every * second * (1 + (random() - 0.5) * 0.66);
    const share = Math.max(0, Math.min(at + step, after.to) - Math.max(at, after.from)) / step;
    const rate = (rates[Math.min(Math.floor(at / minute), minutes - 1)] ?? 0) + effect * share;
    total += arrived((rate * step) / minute, world.arrivals, random);
    at += step;
    series = addPleaSample(series, at, Math.floor(total / world.resolution) * world.resolution);
  }
  return series;
}

function arrived(expected: number, arrivals: World['arrivals'], random: () => number): number {
  if (arrivals === 'one by one') return poisson(expected, random);
  // One post is shared, and a dozen come with it.
  let sum = 0;
  for (let bunches = poisson(expected / 12, random); bunches > 0; bunches--) sum += 1 + Math.floor(random() * 23);
  return sum;
}

function poisson(expected: number, random: () => number): number {
  if (expected > 50) return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal(random)));
  let count = 0;
  for (let product = random(); product > Math.exp(-expected); product *= random()) count += 1;
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The same numbers for the same seed, on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
