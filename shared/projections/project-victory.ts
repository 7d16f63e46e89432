import { minute, toIso, type Instant } from '../lib/instant.ts';
import { crossingAt } from '../domain/race/crossing.ts';
import type { Racer, RaceState } from '../domain/race/race-state.ts';
import { contenders, racerTotal } from '../domain/race/totals.ts';
import type { ShowState } from '../domain/show-state.ts';
import { isPhotoFinish } from './photo-finish.ts';
import { milestoneInForce } from '../domain/race/milestone-in-force.ts';
import { rateOf } from './rate.ts';
import type { FinishView, HostVictoryView, NextVictoryView, VictoryView } from './victory-view.ts';

/** What the overlay knows of the victory. */
export function projectVictory({ victory, race }: ShowState): VictoryView {
  const { last } = victory;
  const { fires, animation, length, intensity, sound, volume } = victory.settings;
  const settings = { fires, animation, length, intensity, sound, volume };
  if (last === null) return { last, settings };
  const { seq, racer, milestone, cause, name, at, playUntil, cancelled } = last;
  const times = { at: toIso(at), playUntil: toIso(playUntil) };
  const finish = milestone === null ? [] : finishOf(race, milestone);
  return { last: { seq, racer, milestone, cause, name, ...times, cancelled, finish }, settings };
}

function finishOf(race: RaceState, milestone: number): readonly FinishView[] {
  return contenders(race)
    .flatMap((racer) => {
      const crossing = crossingAt(racer, milestone);
      return crossing?.phase === 'confirmed' ? [{ racer, crossing }] : [];
    })
    .sort((a, b) => a.crossing.to - b.crossing.to)
    .map(({ racer, crossing: { from, to, total } }) => ({
      racer: racer.id,
      from: toIso(from),
      to: toIso(to),
      total,
      photoFinish: isPhotoFinish(race, racer, milestone),
    }));
}

/** What those who run the show know besides. */
export function projectHostVictory(state: ShowState): HostVictoryView {
  const { holding, waiting } = state.victory;
  return {
    ...projectVictory(state),
    holding,
    waiting: waiting.map(({ racer, milestone, at, queued }) => ({ racer, milestone, at: toIso(at), queued })),
    next: nextVictory(state),
  };
}

function nextVictory({ race, victory }: ShowState): NextVictoryView | null {
  const waiting = victory.waiting.find(({ queued }) => !queued);
  const milestone = waiting?.milestone ?? milestoneInForce(race);
  if (milestone === null) return null;
  const waits = waiting?.racer;
  const field = contenders(race).flatMap((racer) => {
    const total = racerTotal(racer);
    return total === null ? [] : [candidate(race, racer, milestone, total)];
  });
  const phase = (racer: string): string | undefined => {
    const known = race.racers[racer];
    return known === undefined ? undefined : crossingAt(known, milestone)?.phase;
  };
  const first =
    field.find(({ racer }) => racer === waits) ??
    field.find(({ racer }) => phase(racer) === 'seen') ??
    field.find(({ racer }) => phase(racer) === 'confirmed') ??
    field.sort((a, b) => a.due - b.due || a.toGo - b.toGo)[0];
  if (first === undefined) return null;
  const { racer, toGo, eta } = first;
  const state =
    racer === waits
      ? 'waiting'
      : phase(racer) === 'seen'
        ? 'seen'
        : phase(racer) === 'confirmed' || toGo === 0
          ? 'fired'
          : 'armed';
  return { state, racer, milestone, toGo, eta };
}

interface Candidate extends Pick<NextVictoryView, 'racer' | 'toGo' | 'eta'> {
  readonly due: Instant;
}

function candidate(race: RaceState, racer: Racer, milestone: number, total: number): Candidate {
  const toGo = Math.max(0, milestone - total);
  const times = Object.values(racer.accounts).flatMap(({ at }) => (at === null ? [] : [at]));
  const counted = Math.min(...times);
  const rate = rateOf(racer.samples, race.settings.rateWindow);
  const unknown = { racer: racer.id, toGo, eta: null, due: Number.POSITIVE_INFINITY };
  if (rate === null || rate.middle <= 0 || toGo === 0) return unknown;
  const after = (perMinute: number): Instant => Math.round(counted + (toGo / perMinute) * minute);
  const about = after(rate.middle);
  if (about - counted > race.settings.etaHorizon) return unknown;
  const to = rate.slow <= 0 ? null : after(rate.slow);
  const soon = toIso(after(Math.max(rate.fast, rate.middle)));
  const late = to === null || to - counted > 2 * race.settings.etaHorizon ? null : toIso(to);
  return { racer: racer.id, toGo, due: about, eta: { from: soon, about: toIso(about), to: late } };
}
