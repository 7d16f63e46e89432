import { fromIso, second, toIso, type Duration, type Instant } from '../lib/instant.ts';
import type { DecisionContext } from './decision-context.ts';
import type { ShowEvent } from './show-event.ts';
import type { Moment } from './show-state.ts';

/** Of a victory whose record does not say; and of the test card, half of it. */
export const victoryLasts: Duration = 20 * second;
export const momentLasts: Duration = 3 * second;
/** Time to place a source in OBS. */
export const placementLasts: Duration = 120 * second;
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
    case 'test.shown':
      return {
        ...played(event, event.payload.at, event.payload.playUntil),
        kind: 'test-shown',
        what: event.payload.what,
        animation: event.payload.animation ?? 'parade',
        lasts: event.payload.lasts ?? testLasts(event.payload.what),
      };
    default:
      return null;
  }
}

/** How long a test plays where nothing else is asked for, real milliseconds. */
export const testLasts = (what: string): Duration =>
  what === 'placement'
    ? placementLasts
    : isVictoryTest(what)
      ? victoryLasts
      : what === 'card' || isMessageTest(what)
        ? victoryLasts / 2
        : momentLasts;

export const isMessageTest = (what: string): boolean => what.startsWith('message');

export const isVictoryTest = (what: string): boolean => what === 'victory' || what === 'photo-finish';

/** Whether it is a victory on the screen, the real one or a test of it. */
export const isVictoryMoment = (moment: Moment): boolean =>
  moment.kind === 'victory-fired' || (moment.kind === 'test-shown' && isVictoryTest(moment.what));

const isOn = (moment: Moment, now: Instant): boolean => moment.cancelled !== true && moment.playUntil > now;

/** Whether a moment is a test that is on screen at this time. */
export const isTestOn =
  (now: Instant) =>
  (moment: Moment): boolean =>
    moment.kind === 'test-shown' && isOn(moment, now);

/** Takes every victory that is in force off the screen, tests too. */
export function endVictories(moments: readonly Moment[], { at }: ShowEvent): readonly Moment[] {
  const now = fromIso(at);
  return ended(moments, (moment) => isVictoryMoment(moment) && isOn(moment, now));
}

/** Takes every test that is in force off the screen. */
export function endTests(moments: readonly Moment[], { at }: ShowEvent): readonly Moment[] {
  return ended(moments, isTestOn(fromIso(at)));
}

const ended = (moments: readonly Moment[], ends: (moment: Moment) => boolean): readonly Moment[] =>
  moments.some(ends) ? moments.map((each) => (ends(each) ? { ...each, cancelled: true } : each)) : moments;

/** When its animation began: with the event, unless the fact was history by then. */
export function played(event: ShowEvent, factAt: string, playUntil: string): Pick<Moment, 'seq' | 'at' | 'playUntil'> {
  const until = fromIso(playUntil);
  const now = fromIso(event.at);
  return { seq: event.seq, at: until > now ? now : fromIso(factAt), playUntil: until };
}

export function addMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  return [...moments, moment].slice(-most);
}
