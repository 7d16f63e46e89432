import { toIso, type Instant } from '../../lib/instant.ts';
import { rankAt } from '../../lib/rank.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { graphemes } from '../../lib/text/graphemes.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { ShowState } from '../show-state.ts';
import { inState } from './decide-messages.ts';
import { findMessage, inLine } from './message-pages.ts';
import type { Message, MessageId } from './queue-state.ts';

/** Puts a message on air, the given one or the next; the one on air is finished as read (QUEUE-2). */
export function decideStart(draft: Draft, id: MessageId | undefined): Result<void, Rejection> {
  if (draft.state.show.safeMode)
    return fail(reject('safe-mode', 'Safe mode is on: nothing goes on air. Switch it off first.'));
  const { messages } = draft.state.queue;
  const next = id ?? inLine(messages, 'approved')[0]?.id;
  if (next === undefined) return fail(reject('nothing-next', 'No approved message is waiting.'));
  const found = inState(draft, next, ['approved'], 'read');
  if (!found.ok) return found;
  finishOnAir(draft);
  draft.emit({ type: 'reading.started', payload: { id: next, at: toIso(draft.ctx.now) } });
  return ok(undefined);
}

export function decideFinish(draft: Draft): Result<void, Rejection> {
  return finishOnAir(draft) ? ok(undefined) : fail(reject('nothing-on-air', 'No message is on air.'));
}

function finishOnAir(draft: Draft): boolean {
  const message = onAir(draft.state.queue);
  if (message === undefined) return false;
  const payload = { id: message.id, at: toIso(draft.ctx.now), graphemes: graphemes(message.text).length };
  draft.emit({ type: 'reading.finished', payload });
  return true;
}

export function onAir(queue: ShowState['queue']): Message | undefined {
  return queue.onAir === null ? undefined : findMessage(queue.messages, queue.onAir);
}

/** When what is on air has been there for the longest time; null = no limit. */
export function readingEnds(queue: ShowState['queue']): Instant | null {
  const message = onAir(queue);
  const longest = queue.settings.longestOnAir;
  return message?.phase.state !== 'reading' || message.pinned || longest === null
    ? null
    : message.phase.startedAt + longest;
}

/** A tick takes off the air what has been there for the longest time. */
export function endReading(draft: Draft): void {
  const ends = readingEnds(draft.state.queue);
  if (ends !== null && draft.ctx.now >= ends) finishOnAir(draft);
}

/** Safe mode clears the air and takes everything back to held; a person approves it again (QUEUE-9). */
export function holdEverything(draft: Draft): void {
  const back = [onAir(draft.state.queue), ...inLine(draft.state.queue.messages, 'approved')];
  for (const message of back) {
    if (message === undefined) continue;
    const rank = rankAt(draft.state.queue.places + 1);
    draft.emit({ type: 'message.returned', payload: { id: message.id, to: 'held', rank } });
  }
}

/** At the end of the show: what is on air has been read, what was promised is carried over. */
export function closeQueue(draft: Draft): void {
  finishOnAir(draft);
  for (const { id } of inLine(draft.state.queue.messages, 'approved')) {
    draft.emit({ type: 'message.carried-over', payload: { id } });
  }
}
