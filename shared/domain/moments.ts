import { fromIso, second, toIso, type Duration, type Instant } from '../lib/instant.ts';
import type { DecisionContext } from './decision-context.ts';
import type { ShowEvent } from './show-event.ts';
import type { Moment } from './show-state.ts';

/** Of a victory whose record does not say. */
export const victoryLasts: Duration = 20 * second;
export const momentLasts: Duration = 3 * second;
/** A fact older than this is history: it goes on record and is not played. */
const fresh: Duration = 60 * second;
const most = 32;

/**
 * From when to when a happening plays, by the show's clock. Animations last in real time, so a replay at speed N plays them N times
 * as long in show time. A fact that was learned late plays from now; one from long ago has had its time.
 */
export function playTime(ctx: DecisionContext, factAt: Instant, lasts: Duration): { at: string; playUntil: string } {
  const at = isFresh(ctx, factAt) ? ctx.now : factAt;
  return { at: toIso(at), playUntil: toIso(at + lasts * Math.max(ctx.rate, 1)) };
}

/** Whether a fact is news, and no history. */
export const isFresh = (ctx: Pick<DecisionContext, 'now' | 'rate'>, factAt: Instant): boolean =>
  ctx.now - factAt < fresh * Math.max(ctx.rate, 1);

/** The moment that an event makes, if it makes one. */
export function momentOf(event: ShowEvent): Moment | null {
  switch (event.type) {
    case 'race.lead-changed': {
      const { from, to, afterStep } = event.payload;
      return {
        ...played(event, event.payload.calledAt, event.payload.playUntil),
        kind: 'lead-changed',
        from,
        to,
        afterStep,
      };
    }
    case 'victory.fired':
    case 'victory.replayed': {
      const { racer, milestone, name, animation, lasts, at, playUntil } = event.payload;
      return {
        ...played(event, at, playUntil),
        kind: 'victory-fired',
        racer,
        milestone,
        cause: event.type === 'victory.replayed' ? 'replay' : event.payload.cause,
        name: name ?? null,
        animation: animation ?? 'parade',
        lasts: lasts ?? victoryLasts,
      };
    }
    default:
      return null;
  }
}

/** Takes every victory that is in force off the screen. */
export function endVictories(moments: readonly Moment[], { at }: ShowEvent): readonly Moment[] {
  const now = fromIso(at);
  const ends = (moment: Moment): boolean =>
    moment.kind === 'victory-fired' && moment.cancelled !== true && moment.playUntil > now;
  return moments.some(ends) ? moments.map((each) => (ends(each) ? { ...each, cancelled: true } : each)) : moments;
}

/** When its animation began: with the event, unless the fact was history by then. */
export function played(event: ShowEvent, factAt: string, playUntil: string): Pick<Moment, 'seq' | 'at' | 'playUntil'> {
  const until = fromIso(playUntil);
  const now = fromIso(event.at);
  return { seq: event.seq, at: until > now ? now : fromIso(factAt), playUntil: until };
}

export function addMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  return [...moments, moment].slice(-most);
}
