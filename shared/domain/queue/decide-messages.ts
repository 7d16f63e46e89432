import { toIso } from '../../lib/instant.ts';
import { rankAt, rankBetween } from '../../lib/rank.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Actor } from '../actor.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowEventBody } from '../show-event.ts';
import { findMessage, inLine } from './message-pages.ts';
import type { Message, MessageId, MessageState } from './queue-state.ts';
import { isSamePerson } from './same-person.ts';

type Decided = Result<void, Rejection>;

/** Held → approved. With two-person screening the first press passes it, the second one, of somebody else, approves it. */
export function decideApprove(draft: Draft, id: MessageId): Decided {
  const found = inState(draft, id, ['held'], 'approve');
  if (!found.ok) return found;
  const { phase } = found.value;
  const { queue } = draft.state;
  const { actor } = draft.ctx;
  if (queue.settings.screening === 2 && phase.state === 'held') {
    const first = phase.screenedBy;
    if (first === null) return emit(draft, { type: 'message.screened', payload: { id, by: actor } });
    if (isSamePerson(first, actor)) return fail(reject('same-person', passedAlready(first, actor)));
  }
  return emit(draft, { type: 'message.approved', payload: { id, rank: rankAt(queue.places + 1) } });
}

function passedAlready(first: Actor, actor: Actor): string {
  const who = first.id === actor.id ? 'You have' : `Somebody called ${first.name ?? ''} has`;
  return `${who} passed this message already: a second person must approve it.`;
}

/** Held → rejected. What had been approved ends as skipped, with that reason (QUEUE-2). */
export function decideReject(draft: Draft, { id, reason }: CommandInputs['message.reject']): Decided {
  const found = inState(draft, id, ['held', 'approved', 'reading'], 'reject');
  if (!found.ok) return found;
  return found.value.phase.state === 'held'
    ? emit(draft, { type: 'message.rejected', payload: { id, reason: reason ?? null } })
    : emit(draft, { type: 'message.skipped', payload: { id, reason: 'rejected' } });
}

/** One step back: off the air and first in line, from the line to held, and what was turned down to held again. */
export function decideReturn(draft: Draft, id: MessageId): Decided {
  const found = inState(draft, id, ['reading', 'approved', 'rejected', 'skipped'], 'return');
  if (!found.ok) return found;
  const { queue } = draft.state;
  if (found.value.phase.state !== 'reading') {
    return emit(draft, { type: 'message.returned', payload: { id, to: 'held', rank: rankAt(queue.places + 1) } });
  }
  const rank = rankBetween(null, inLine(queue.messages, 'approved')[0]?.rank ?? null);
  return emit(draft, { type: 'message.returned', payload: { id, to: 'approved', rank } });
}

/** Off screen, queue and prompter in one step; what had its end already is marked (QUEUE-5). */
export function decideRetract(draft: Draft, id: MessageId): Decided {
  const found = known(draft, id);
  if (!found.ok) return found;
  if (found.value.retractedAt !== null) return fail(reject('wrong-state', 'This message is retracted already.'));
  const by = draft.ctx.actor.role === 'viewer' ? 'author' : 'person';
  return emit(draft, { type: 'message.retracted', payload: { id, by, at: toIso(draft.ctx.now) } });
}

export function decideSkip(draft: Draft, { id, reason }: CommandInputs['message.skip']): Decided {
  const found = inState(draft, id, ['approved', 'reading'], 'skip');
  return found.ok ? emit(draft, { type: 'message.skipped', payload: { id, reason: reason ?? null } }) : found;
}

/** Before another message of the same state, or to the end of its line. */
export function decideMove(draft: Draft, { id, before }: CommandInputs['message.move']): Decided {
  const found = inState(draft, id, ['held', 'approved'], 'move');
  if (!found.ok) return found;
  const { queue } = draft.state;
  if (before === null) return emit(draft, { type: 'message.moved', payload: { id, rank: rankAt(queue.places + 1) } });
  if (before === id) return ok(undefined);
  const line = inLine(queue.messages, found.value.phase.state).filter((message) => message.id !== id);
  const place = line.findIndex((message) => message.id === before);
  const next = line[place];
  if (next === undefined)
    return fail(
      reject('unknown-message', `Message ${before} is not in the line of message ${id}: it may just have left it.`),
    );
  return emit(draft, {
    type: 'message.moved',
    payload: { id, rank: rankBetween(line[place - 1]?.rank ?? null, next.rank) },
  });
}

export function decideNote(draft: Draft, { id, note }: CommandInputs['message.note']): Decided {
  const found = known(draft, id);
  if (!found.ok) return found;
  if (found.value.note === note) return ok(undefined);
  return emit(draft, { type: 'message.noted', payload: { id, note } });
}

export function decideTag(draft: Draft, { id, tags }: CommandInputs['message.tag']): Decided {
  const found = known(draft, id);
  if (!found.ok) return found;
  const unique = [...new Set(tags)];
  if (JSON.stringify(unique) === JSON.stringify(found.value.tags)) return ok(undefined);
  return emit(draft, { type: 'message.tagged', payload: { id, tags: unique } });
}

export function decidePin(draft: Draft, { id, on }: CommandInputs['message.pin']): Decided {
  const found = inState(draft, id, ['approved', 'reading'], 'pin');
  if (!found.ok || found.value.pinned === on) return found.ok ? ok(undefined) : found;
  return emit(draft, { type: 'message.pinned', payload: { id, on } });
}

/** The message, or a refusal: it is unknown, or long past. */
export function known(draft: Draft, id: MessageId): Result<Message, Rejection> {
  const message = findMessage(draft.state.queue.messages, id);
  if (message !== undefined) return ok(message);
  return fail(reject('unknown-message', `There is no message ${id} in this show, or it was closed long ago.`));
}

/** The message where it stands in one of the states; else a refusal that says where it stands, for two may press at once. */
export function inState(
  draft: Draft,
  id: MessageId,
  states: readonly MessageState[],
  verb: string,
): Result<Message, Rejection> {
  const found = known(draft, id);
  if (!found.ok || states.includes(found.value.phase.state)) return found;
  const { phase } = found.value;
  const by = whoMoved(draft, found.value);
  return fail(reject('wrong-state', `Cannot ${verb} this message: it is ${words[phase.state]}${by}.`));
}

/** Who moved it last, as far as the newest actions tell: two may press at once, and the later one wants to know. */
function whoMoved({ state, ctx }: Draft, { id, changed }: Message): string {
  const moved = (event: ShowEventBody): boolean =>
    event.type === 'message.restored' && event.payload.id === id && event.payload.after === changed;
  const actor = state.undoable.findLast(({ compensation }) => compensation.some(moved))?.actor;
  if (actor === undefined) return '';
  if (actor.role === ctx.actor.role && actor.id === ctx.actor.id) return ', by yourself';
  return `, by ${actor.name ?? (actor.role === 'moderator' ? 'a moderator' : `the ${actor.role}`)}`;
}

const words: Readonly<Record<MessageState, string>> = {
  held: 'held',
  approved: 'approved already',
  reading: 'on air',
  read: 'read already',
  rejected: 'rejected already',
  skipped: 'skipped already',
  retracted: 'retracted',
  'carried-over': 'carried over to the next show',
};

function emit(draft: Draft, event: Parameters<Draft['emit']>[0]): Decided {
  draft.emit(event);
  return ok(undefined);
}
