import type { Observation, ShowSetup } from '../../../shared/domain/command.ts';
import { hour, minute, second, type Instant } from '../../../shared/lib/instant.ts';

/** Wednesday afternoon, when the counts that are on record were taken. */
export const start: Instant = Date.UTC(2009, 3, 15, 19, 0);
/** He crossed at 06:13 UTC, when the network had 998,239; it crossed at 06:42. */
export const hisCrossing: Instant = Date.UTC(2009, 3, 17, 6, 13);
export const itsCrossing: Instant = Date.UTC(2009, 3, 17, 6, 42);
export const end: Instant = itsCrossing + 90 * second;

const goal = 1_000_000;

export const april2009: ShowSetup = {
  title: 'The race to a million, April 2009',
  milestones: [goal],
  racers: [
    { id: 'actor', name: 'The actor', colour: '#ff4d5e', accounts: [{ source: 'replay' }] },
    { id: 'network', name: 'The news network', colour: '#2f7bff', accounts: [{ source: 'replay' }] },
    { id: 'singer', name: 'The singer', colour: '#c07cff', alsoRunning: true, accounts: [{ source: 'replay' }] },
  ],
};

/** A count that is on record, or an end that makes the curve meet one. */
interface Knot {
  readonly at: Instant;
  readonly total: number;
}

/** The known points; what lies between them is interpolated. The singer's last one is a guess, and only ever listed. */
const known: Readonly<Record<string, readonly Knot[]>> = {
  actor: [
    { at: start, total: 896_947 },
    { at: hisCrossing, total: goal + 4 },
    { at: end, total: goal + 2_040 },
  ],
  network: [
    { at: start, total: 937_787 },
    { at: hisCrossing, total: 998_239 },
    { at: itsCrossing, total: goal + 3 },
    { at: end, total: goal + 96 },
  ],
  singer: [
    { at: start, total: 905_640 },
    { at: end, total: 921_870 },
  ],
};

/** People follow by day: how busy an hour of the American east is, around 1. */
function bustle(at: Instant): number {
  const hours = (((at - 4 * hour) / hour) % 24) + 24;
  return 1 + 0.62 * Math.sin(((hours - 10.5) / 24) * 2 * Math.PI);
}

/** The last hours on air: the nearer to the line, the more, on both sides. */
function finalPush(racer: string, at: Instant): number {
  const nearness = (length: number): number => Math.max(0, 1 - Math.max(0, hisCrossing - at) / length);
  if (racer === 'actor') return 1 + 1.6 * nearness(9 * hour);
  return racer === 'network' ? 1 + 3.4 * nearness(2 * hour) : 1;
}

/** How much of a stretch's growth has happened by `at`, 0 to 1: by busyness, summed in steps of ten minutes. */
function shareOf(racer: string, from: Instant, to: Instant, at: Instant): number {
  const step = 10 * minute;
  let before = 0;
  let whole = 0;
  for (let time = from; time < to; time += step) {
    const weight = bustle(time) * finalPush(racer, time) * Math.min(step, to - time);
    const done = Math.min(1, Math.max(0, (at - time) / Math.min(step, to - time)));
    whole += weight;
    before += weight * done;
  }
  return whole === 0 ? 1 : before / whole;
}

/** The reconstructed total of a racer at an instant. The same for the same instant, and exact at the known points. */
export function totalAt(racer: string, at: Instant): number {
  const knots = known[racer] ?? [];
  const index = knots.findIndex((knot) => knot.at > at);
  const from = knots[(index < 0 ? knots.length : index) - 1];
  const to = index < 0 ? undefined : knots[index];
  if (from === undefined) return knots[0]?.total ?? 0;
  if (to === undefined) return from.total;
  return from.total + Math.floor((to.total - from.total) * shareOf(racer, from.at, to.at, at));
}

/** How far apart the counts are: a minute on the way, ten seconds in the last hour. */
const pace = (at: Instant): number => (at < hisCrossing - 30 * minute ? minute : 10 * second);

/** Every count of the reconstruction, in order of time. */
export function* observations(): Generator<Observation, undefined> {
  for (let at = start; at <= end; at += pace(at)) {
    for (const racer of Object.keys(known)) {
      yield { racer, total: totalAt(racer, at), at, resolution: 1, source: 'reconstruction' };
    }
  }
  return undefined;
}
