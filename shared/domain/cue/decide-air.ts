import { fromIso, toIso, type Duration, type Instant } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Draft } from '../draft.ts';
import { decidePlea } from '../plea/decide-plea.ts';
import { milestoneInForce } from '../race/milestone-in-force.ts';
import { contenders, racersInOrder, racerTotal } from '../race/totals.ts';
import { reject, type Rejection } from '../rejection.ts';
import { nextCue } from './cue-order.ts';
import { placeOf } from './cue-place.ts';
import { cuePlaces, type Cue, type CueId, type CuePlace, type Stated } from './cue-state.ts';
import { resultLasts } from './default-cues.ts';
import { openQuestion } from './open-question.ts';

/** Shows a cue, the given one or the next, in the place of what is there. One that is on air already stays as it is. */
export function decideTake(draft: Draft, id: CueId | undefined): Result<void, Rejection> {
  const found = id === undefined ? nextCue(draft.state.cues) : cueWith(draft, id);
  if (found === undefined) return fail(unknown(id ?? ''));
  if (found === null)
    return fail(
      reject('nothing-next', 'Every cue of the rundown has been on air. Take one of them by its own button.'),
    );
  const place = placeOf(found.content.kind);
  if (draft.state.show.safeMode && place !== 'prompter')
    return fail(reject('safe-mode', 'Safe mode is on: nothing goes on air. Switch it off first.'));
  if (draft.state.cues.onAir[place]?.cue === found.id) return ok(undefined);
  const opens = found.content.kind === 'question' && found.asked === null;
  if (opens) closeOpen(draft);
  clear(draft, place, 'displaced');
  const closesAt = opens && found.lasts !== null ? toIso(draft.ctx.now + real(draft, found.lasts)) : null;
  const payload = { id: found.id, ...airOf(draft, found), opens, closesAt, stated: statedOf(draft, found) };
  draft.emit({ type: 'cue.taken', payload });
  if (found.content.kind === 'plea') return decidePlea(draft, { note: found.content.text, cue: found.id });
  return ok(undefined);
}

/** Off the air: one cue, or everything that an audience sees, else the prompter. */
export function decideEnd(draft: Draft, id: CueId | undefined): Result<void, Rejection> {
  const { cues, onAir } = draft.state.cues;
  if (id !== undefined && cues[id] === undefined) return fail(unknown(id));
  const seen = cuePlaces.filter((place) => place !== 'prompter' && onAir[place] !== null);
  const meant =
    id !== undefined
      ? cuePlaces.filter((place) => onAir[place]?.cue === id)
      : seen.length > 0
        ? seen
        : cuePlaces.filter((place) => onAir[place] !== null);
  if (meant.length === 0)
    return fail(reject('nothing-on-air', id === undefined ? 'No cue is on air.' : 'This cue is not on air.'));
  for (const place of meant) clear(draft, place, 'person');
  return ok(undefined);
}

/** A question takes no more answers, and shows its result. */
export function decideClose(draft: Draft, id: CueId): Result<void, Rejection> {
  const cue = cueWith(draft, id);
  if (cue === undefined) return fail(unknown(id));
  if (cue.asked?.phase === 'closed') return ok(undefined);
  if (cue.asked === null)
    return fail(reject('wrong-state', 'Only a question that has been asked can be closed. Take it first.'));
  const shows = !draft.state.show.safeMode;
  if (shows && draft.state.cues.onAir.card?.cue !== id) clear(draft, 'card', 'displaced');
  closeQuestion(draft, id, shows);
  return ok(undefined);
}

/** When the next cue leaves by itself; null = none does. */
export function cueDue({ cues }: Draft['state']): Instant | null {
  const ends = cuePlaces.flatMap((place) => cues.onAir[place]?.until ?? []);
  const closes = openQuestion(cues)?.asked.closesAt ?? null;
  const dues = closes === null ? ends : [...ends, closes];
  return dues.length === 0 ? null : Math.min(...dues);
}

/** What has had its time leaves; a question closes, with its result where it is on air. */
export function endCues(draft: Draft): void {
  const { now } = draft.ctx;
  const open = openQuestion(draft.state.cues);
  if (open !== null && open.asked.closesAt !== null && open.asked.closesAt <= now)
    closeQuestion(draft, open.cue.id, draft.state.cues.onAir.card?.cue === open.cue.id);
  for (const place of cuePlaces) {
    const until = draft.state.cues.onAir[place]?.until ?? null;
    if (until !== null && until <= now) clear(draft, place, 'time');
  }
}

/** Safe mode: nothing that an audience sees stays. */
export function clearAir(draft: Draft): void {
  for (const place of cuePlaces) if (place !== 'prompter') clear(draft, place, 'safe-mode');
}

/** At the end of the show. */
export function closeCues(draft: Draft): void {
  closeOpen(draft);
  for (const place of cuePlaces) clear(draft, place, 'time');
}

/** A cue is about to go, or to be another. */
export function takeOff(draft: Draft, id: CueId): void {
  if (openQuestion(draft.state.cues)?.cue.id === id) closeQuestion(draft, id, false);
  for (const place of cuePlaces) if (draft.state.cues.onAir[place]?.cue === id) clear(draft, place, 'person');
}

export const unknown = (id: CueId): Rejection => reject('unknown-cue', `No cue "${id}" in the rundown.`);

export const cueWith = (draft: Draft, id: CueId): Cue | undefined =>
  Object.hasOwn(draft.state.cues.cues, id) ? draft.state.cues.cues[id] : undefined;

function clear(draft: Draft, place: CuePlace, by: 'person' | 'time' | 'displaced' | 'safe-mode'): void {
  const there = draft.state.cues.onAir[place];
  if (there !== null)
    draft.emit({ type: 'cue.ended', payload: { id: there.cue, place, at: toIso(draft.ctx.now), by } });
}

function closeOpen(draft: Draft): void {
  const open = openQuestion(draft.state.cues);
  if (open !== null) closeQuestion(draft, open.cue.id, false);
}

function closeQuestion(draft: Draft, id: CueId, shows: boolean): void {
  const { now } = draft.ctx;
  const until = shows ? toIso(now + real(draft, resultLasts)) : null;
  draft.emit({ type: 'cue.closed', payload: { id, at: toIso(now), until } });
}

/** Times of an animation are real ones: a replay at speed N shows it N times as long by its own clock. */
const real = ({ ctx }: Draft, lasts: Duration): Duration => lasts * Math.max(ctx.rate, 1);

function airOf(
  draft: Draft,
  { content, lasts, asked }: Cue,
): { at: string; until: string | null; countTo: string | null } {
  const { now } = draft.ctx;
  // A question that was closed is taken once more to show its result.
  const time = asked?.phase === 'closed' ? resultLasts : lasts;
  // A question closes when its time is over, and stays for its result.
  const ends =
    time === null || (content.kind === 'question' && asked?.phase !== 'closed') ? null : now + real(draft, time);
  const count = content.kind === 'slate' ? content.countdown : null;
  const countTo = count === null ? null : 'to' in count ? fromIso(count.to) : now + real(draft, count.for);
  return {
    at: toIso(now),
    until: ends === null ? null : toIso(ends),
    countTo: countTo === null ? null : toIso(countTo),
  };
}

/** The terms of a board count from when it is first shown. */
function statedOf(draft: Draft, { content, stated }: Cue): Stated | null {
  if (content.kind !== 'charity' || stated !== null) return null;
  const { race } = draft.state;
  const totals = racersInOrder(race).map((racer) => [racer.id, racerTotal(racer)] as const);
  const racer = contenders(race)[0]?.id ?? null;
  return { milestone: content.milestone ?? milestoneInForce(race), starts: Object.fromEntries(totals), racer };
}
