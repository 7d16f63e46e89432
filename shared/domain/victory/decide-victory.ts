import { toIso, type Instant } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { playTime } from '../moments.ts';
import type { RacerId, RaceState } from '../race/race-state.ts';
import { racerTotal } from '../race/totals.ts';
import { standing } from '../race/standing.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowEventPayloads } from '../show-event.ts';
import { isVictoryPlaying } from './is-victory-playing.ts';
import type { VictoryClaim, VictoryState } from './victory-state.ts';

type Play = ShowEventPayloads['victory.replayed'];

/** When and how it plays, by the settings of this moment. */
function staged(draft: Draft, at: Instant, play: Pick<Play, 'racer' | 'milestone' | 'name'>): Play {
  const { animation, length } = draft.state.victory.settings;
  return { ...play, ...playTime(draft.ctx, at, length), animation, lasts: length };
}

/** Would this confirmed crossing fire by itself? Asked before it is folded. */
export function firesByItself({ claims, settings }: VictoryState, { racer, milestone }: VictoryClaim): boolean {
  const before = claims.filter((claim) => claim.milestone === milestone);
  if (settings.fires === 'none') return false;
  return settings.fires === 'first' ? before.length === 0 : before.every((claim) => claim.racer !== racer);
}

/** A crossing that fires by itself has been confirmed: on screen with it, or on the waiting list while somebody holds. */
export function fireForCrossing(draft: Draft, claim: VictoryClaim, at: Instant): void {
  if (draft.state.victory.holding) draft.emit({ type: 'victory.deferred', payload: { ...claim, at: toIso(at) } });
  else fireClaim(draft, claim, at);
}

function fireClaim(draft: Draft, { racer, milestone }: VictoryClaim, at: Instant): void {
  const payload = staged(draft, at, { racer, milestone, name: null });
  draft.emit({ type: 'victory.fired', payload: { ...payload, cause: 'crossing' } });
}

/** By hand: for a racer, else for one that waits, else for the one that is ahead, else for nobody in particular. */
export function decideFire(draft: Draft, input: CommandInputs['victory.fire']): Result<void, Rejection> {
  const { race } = draft.state;
  if (input.racer !== undefined && !Object.hasOwn(race.racers, input.racer)) {
    return fail(reject('unknown-racer', `No racer "${input.racer}" in this show.`));
  }
  const waits = draft.state.victory.waiting.find((claim) => input.racer === undefined || claim.racer === input.racer);
  const racer = waits?.racer ?? input.racer ?? racerAhead(race);
  const known = racer === null ? undefined : race.racers[racer];
  const total = known === undefined ? null : racerTotal(known);
  const reached = race.milestones.filter((milestone) => total !== null && total >= milestone).at(-1);
  const milestone = waits?.milestone ?? reached ?? race.milestones[0] ?? null;
  const payload = staged(draft, draft.ctx.now, { racer, milestone, name: input.name ?? null });
  draft.emit({ type: 'victory.fired', payload: { ...payload, cause: 'hand' } });
  return ok(undefined);
}

function racerAhead(race: RaceState): RacerId | null {
  const known = Object.values(race.racers).filter((racer) => !racer.alsoRunning);
  const alone = known.length === 1 ? known[0]?.id : undefined;
  return race.lead.leader ?? standing(race)?.first.id ?? alone ?? null;
}

/** What is confirmed from now on waits. */
export function decideHold(draft: Draft): Result<void, Rejection> {
  if (!draft.state.victory.holding) draft.emit({ type: 'victory.hold-set', payload: { on: true } });
  return ok(undefined);
}

/** What waits is fired, in the order in which it was confirmed: the newest is the one that stays on screen. */
export function decideRelease(draft: Draft): Result<void, Rejection> {
  const { holding, waiting } = draft.state.victory;
  if (holding) draft.emit({ type: 'victory.hold-set', payload: { on: false } });
  // It was waited for: it is no history, however long that took.
  for (const claim of waiting) fireClaim(draft, claim, draft.ctx.now);
  return ok(undefined);
}

/** Off the screen; where none is on it, off the waiting list. */
export function decideCancel(draft: Draft): Result<void, Rejection> {
  const { state, ctx } = draft;
  if (isVictoryPlaying(state, ctx.now)) {
    draft.emit({ type: 'victory.cancelled', payload: { at: toIso(ctx.now) } });
    return ok(undefined);
  }
  if (state.victory.waiting.length === 0) return fail(reject('not-playing', 'No victory is playing, and none waits.'));
  for (const { racer, milestone } of state.victory.waiting) {
    draft.emit({ type: 'victory.waived', payload: { racer, milestone } });
  }
  return ok(undefined);
}

export function decideReplay(draft: Draft): Result<void, Rejection> {
  const { last } = draft.state.victory;
  if (last === null) {
    return fail(reject('nothing-to-replay', 'No victory has been fired yet. Use Test to see how it looks.'));
  }
  const { racer, milestone, name } = last;
  draft.emit({ type: 'victory.replayed', payload: staged(draft, draft.ctx.now, { racer, milestone, name }) });
  return ok(undefined);
}

export function decideVictorySettings(
  draft: Draft,
  change: CommandInputs['victory.settings'],
): Result<void, Rejection> {
  const { settings } = draft.state.victory;
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...settings, ...given };
  if (JSON.stringify(next) !== JSON.stringify(settings)) {
    draft.emit({ type: 'victory.settings-set', payload: { settings: next } });
  }
  return ok(undefined);
}
