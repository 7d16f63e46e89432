import type { Instant } from '../../lib/instant.ts';
import type { CuePlace } from '../cue/cue-state.ts';
import { crossingAt } from '../race/crossing.ts';
import { milestoneInForce } from '../race/milestone-in-force.ts';
import { contenders, racerTotal } from '../race/totals.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowState } from '../show-state.ts';
import { isVictoryPlaying } from '../victory/is-victory-playing.ts';
import type { TestName, TestPlace } from './stage-test.ts';

type Real = CuePlace | 'message' | 'victory' | 'flash';

/** What is real and a test would cover, push aside, or stand behind. */
const avoided: Readonly<Record<TestPlace, readonly Real[]>> = {
  screen: ['victory', 'message', 'card', 'lower', 'full'],
  victory: ['victory', 'message', 'card', 'lower', 'full'],
  message: ['victory', 'message', 'card', 'lower'],
  card: ['victory', 'message', 'card'],
  lower: ['victory', 'message', 'lower'],
  full: ['victory', 'message', 'full'],
  prompter: ['message', 'prompter'],
  race: ['victory', 'flash'],
  // Lines around what is there: nothing is covered.
  placement: [],
};

/** Why a test may not be at a place now, for the sake of what is really on air; null = the place is free. */
export function inTheWay(state: ShowState, place: TestPlace, now: Instant): Rejection | null {
  if (state.show.phase === 'wrapped')
    return reject('wrapped', 'This show is wrapped: nothing is shown any more. Start the next one to test.');
  if (state.show.safeMode)
    return reject('safe-mode', 'Safe mode is on: nothing is shown, a test neither. Leave safe mode first.');
  const there = avoided[place].find((real) => isOnAir(state, real, now));
  return there === undefined ? null : reject('on-air', said(state, there));
}

/** Why there is nothing in this race that a test could be shown on; null = there is. */
export function nothingToTest({ race }: Pick<ShowState, 'race'>, what: TestName): Rejection | null {
  const counted = contenders(race).filter((racer) => racerTotal(racer) !== null);
  if (what === 'too-close' && counted.length < 2)
    return reject('nothing-to-test', '"Too close to call" needs two racers who have been counted.');
  if (counted.length === 0 && (what === 'stale' || what === 'lead-change' || what === 'crossing'))
    return reject('nothing-to-test', 'Nobody has been counted yet. Type in a total first, then test.');
  const milestone = milestoneInForce(race);
  const decided = (id: number): boolean => counted.some((racer) => crossingAt(racer, id)?.phase === 'confirmed');
  if (what === 'too-close' && milestone !== null && decided(milestone))
    return reject('nothing-to-test', 'This race is decided: it says who was there first, and that stays on screen.');
  return null;
}

function isOnAir({ queue, cues, moments }: ShowState, real: Real, now: Instant): boolean {
  switch (real) {
    case 'victory':
      return isVictoryPlaying({ moments }, now);
    case 'message':
      return queue.onAir !== null;
    case 'flash':
      return moments.some(({ kind, playUntil }) => kind !== 'victory-fired' && playUntil > now);
    default:
      return cues.onAir[real] !== null;
  }
}

function said({ cues }: ShowState, real: Real): string {
  switch (real) {
    case 'victory':
      return 'A victory is on air. Test again when it has ended.';
    case 'message':
      return 'A message is being read. Finish it first, then test.';
    case 'flash':
      return 'The race has just changed on air. Test again in a moment.';
    default: {
      const kind = cues.cues[cues.onAir[real]?.cue ?? '']?.content.kind ?? 'cue';
      return `A ${kind} is on air. End it first, then test.`;
    }
  }
}
