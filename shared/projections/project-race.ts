import { minute, toIso, type Instant } from '../lib/instant.ts';
import { crossingAt } from '../domain/race/crossing.ts';
import { milestoneInForce } from '../domain/race/milestone-in-force.ts';
import type { Racer, RaceState } from '../domain/race/race-state.ts';
import { standing } from '../domain/race/standing.ts';
import { racerResolution, racersInOrder, racerTotal } from '../domain/race/totals.ts';
import { etaOf } from './eta.ts';
import { isCrossed, isPhotoFinish } from './photo-finish.ts';
import type { CrossingView, LeadView, RacerView, RaceView } from './race-view.ts';
import { rateOf, roundRate } from './rate.ts';
import { isStale } from './staleness.ts';

const stepShownFor = 10 * minute;

/** The race as every page may see it. */
export function projectRace(race: RaceState, now: Instant): RaceView {
  const milestone = milestoneInForce(race);
  const racers: Record<string, RacerView> = {};
  for (const racer of racersInOrder(race)) racers[racer.id] = projectRacer(race, racer, milestone, now);
  return {
    milestone,
    milestones: race.milestones,
    rolling: race.rolling,
    lead: projectLead(race),
    racers,
    time: race.time === null ? null : toIso(race.time),
  };
}

function projectLead(race: RaceState): LeadView {
  const now = standing(race);
  const { leader, challenger } = race.lead;
  if (now === null) return { state: 'unknown', leader: null, challenger: null, gap: null, resolution: 1 };
  const { gap, resolution } = now;
  const state = !now.clear ? 'too-close' : challenger === null ? 'called' : 'pending';
  return { state, leader, challenger: challenger?.racer ?? null, gap, resolution };
}

function projectRacer(race: RaceState, racer: Racer, milestone: number | null, now: Instant): RacerView {
  const total = racerTotal(racer);
  const rate = rateOf(racer.samples, race.settings.rateWindow);
  const oldest = oldestReport(racer);
  const remaining = milestone === null || total === null ? null : milestone - total;
  const eta =
    remaining === null || oldest === null
      ? ({ kind: 'unknown' } as const)
      : etaOf(remaining, rate, oldest, race.settings.etaHorizon);
  return {
    id: racer.id,
    order: racer.rank,
    name: racer.name,
    colour: racer.colour,
    alsoRunning: racer.alsoRunning,
    place: placeOf(race, racer),
    total,
    nudge: Object.values(racer.accounts).reduce((sum, account) => sum + account.nudge, 0),
    resolution: racerResolution(racer),
    at: oldest === null ? null : toIso(oldest),
    stale: isStale(racer, now),
    progress: total === null || milestone === null ? null : total / milestone,
    rate: rate === null ? null : roundRate(rate.middle),
    eta,
    needed: neededRate(race, racer, milestone),
    crossing: projectCrossing(race, racer, milestone),
    step: lastStep(race, racer),
    source: newestSource(racer),
  };
}

function placeOf(race: RaceState, racer: Racer): number | null {
  const total = racerTotal(racer);
  if (total === null) return null;
  const field = racersInOrder(race).filter((rival) => rival.alsoRunning === racer.alsoRunning);
  return 1 + field.filter((rival) => (racerTotal(rival) ?? -1) > total).length;
}

/** A sum is as old as its oldest part. */
function oldestReport(racer: Racer): Instant | null {
  const times = Object.values(racer.accounts).map((account) => account.at);
  return times.length === 0 || times.includes(null) ? null : Math.min(...times.filter((at) => at !== null));
}

function newestSource(racer: Racer): string | null {
  let newest: { at: Instant; source: string | null } | null = null;
  for (const { at, source } of Object.values(racer.accounts)) {
    if (at !== null && (newest === null || at > newest.at)) newest = { at, source };
  }
  return newest?.source ?? null;
}

/** What a trailing contender must gain per minute to be there before the first. */
function neededRate(race: RaceState, racer: Racer, milestone: number | null): number | null {
  const total = racerTotal(racer);
  const ahead = standing(race)?.first;
  if (milestone === null || total === null || racer.alsoRunning || ahead === undefined || ahead.id === racer.id)
    return null;
  const leading = racerTotal(ahead);
  const rate = rateOf(ahead.samples, race.settings.rateWindow);
  if (leading === null || rate === null || rate.middle <= 0 || leading >= milestone || total >= milestone) return null;
  return roundRate((milestone - total) / ((milestone - leading) / rate.middle));
}

function projectCrossing(race: RaceState, racer: Racer, milestone: number | null): CrossingView | null {
  const crossing = milestone === null ? undefined : crossingAt(racer, milestone);
  if (milestone === null || !isCrossed(crossing)) return null;
  return {
    milestone,
    phase: crossing.phase,
    from: toIso(crossing.from),
    to: toIso(crossing.to),
    confirmedAt: crossing.phase === 'confirmed' ? toIso(crossing.confirmedAt) : null,
    total: crossing.total,
    photoFinish: isPhotoFinish(race, racer, milestone),
  };
}

function lastStep(race: RaceState, racer: Racer): RacerView['step'] {
  const step = race.steps.findLast((each) => each.racer === racer.id);
  if (step === undefined || race.newest === null || race.newest - step.at > stepShownFor) return null;
  return { at: toIso(step.at), change: step.change };
}
