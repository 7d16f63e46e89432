import { toIso, type Instant } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { isFresh, playTime } from '../moments.ts';
import type { RacerId, RaceState } from '../race/race-state.ts';
import { racerTotal } from '../race/totals.ts';
import { standing } from '../race/standing.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowEventPayloads } from '../show-event.ts';
import { isVictoryPlaying } from './is-victory-playing.ts';
import { firstInLine, victoryDue } from './victory-line.ts';
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

/** A crossing that fires by itself has been confirmed: on screen with it, or on the waiting list while somebody holds or another plays. */
export function fireForCrossing(draft: Draft, claim: VictoryClaim, at: Instant): void {
  const { state, ctx } = draft;
  const isNext = isFree(draft) && firstInLine(state.victory) === null;
  if (state.victory.holding) defer(draft, claim, at, false);
  else if (isNext || !isFresh(ctx, at)) fireClaim(draft, claim, at);
  else defer(draft, claim, at, true);
}

/**
 * No victory is on screen; a test gives way. In a replay that runs faster than life a line would wait for hours of the show's time:
 * the newest takes the screen.
 */
const isFree = ({ state, ctx }: Draft): boolean =>
  state.victory.last === null || state.victory.last.ends <= ctx.now || ctx.rate > 1;

function defer(draft: Draft, { racer, milestone }: VictoryClaim, at: Instant, queued: boolean): void {
  const payload = { racer, milestone, at: toIso(at), ...(queued && { queued: true as const }) };
  draft.emit({ type: 'victory.deferred', payload });
}

/** Those in line whose turn has come. One whose turn is long past, because the server was away, has had its time. */
export function playLine(draft: Draft): void {
  for (let due = victoryDue(draft.state); due !== null && due <= draft.ctx.now; due = victoryDue(draft.state)) {
    const next = firstInLine(draft.state.victory);
    if (next === null) return;
    fireClaim(draft, next, due);
  }
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

/** What waits comes one after the other, in the order of the record, from now on or from when the screen is free. */
export function decideRelease(draft: Draft): Result<void, Rejection> {
  const { holding, waiting } = draft.state.victory;
  if (holding) draft.emit({ type: 'victory.hold-set', payload: { on: false } });
  const { now } = draft.ctx;
  for (const claim of waiting) {
    // It was waited for: it is no history, however long that took.
    if (isFree(draft)) fireClaim(draft, claim, now);
    else if (!claim.queued) defer(draft, claim, claim.at, true);
  }
  return ok(undefined);
}

/** Off the screen, and those in line wait then for somebody; where none is on it, off the waiting list. */
export function decideCancel(draft: Draft): Result<void, Rejection> {
  const { state, ctx } = draft;
  if (isVictoryPlaying(state, ctx.now)) {
    draft.emit({ type: 'victory.cancelled', payload: { at: toIso(ctx.now) } });
    if (firstInLine(state.victory) !== null) decideHold(draft);
    return ok(undefined);
  }
  if (state.victory.waiting.length === 0)
    return fail(reject('not-playing', 'No victory is playing, and none waits. A test is taken off by test.end.'));
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
