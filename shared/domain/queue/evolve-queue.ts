import { fromIso, second, minute } from '../../lib/instant.ts';
import type { ShowEvent } from '../show-event.ts';
import { defaultQueueSettings } from './default-queue.ts';
import { erasedAuthor } from './incoming-message.ts';
import { allMessages, findMessage, withMessage, withoutMessage } from './message-pages.ts';
import { withChange } from './settings-change.ts';
import { isOpen, type Message, type MessagePhase, type QueueState } from './queue-state.ts';

/** So many closed messages stay at hand; older ones are in the log. */
const mostClosed = 2_000;
const mostReadings = 20;
const plausible = { from: 1 * second, to: 5 * minute, graphemes: 5 };

/** Folds one event into the queue. Total; the same reference where nothing changed. */
export function evolveQueue(queue: QueueState, event: ShowEvent): QueueState {
  switch (event.type) {
    case 'message.held':
      return held(queue, event);
    case 'message.screened':
      return moved(queue, event, event.payload.id, ({ phase }) =>
        phase.state === 'held' ? { phase: { ...phase, screenedBy: event.payload.by } } : {},
      );
    case 'message.approved':
      return placed(
        moved(queue, event, event.payload.id, () => ({ phase: { state: 'approved' }, rank: event.payload.rank })),
      );
    case 'message.rejected':
      return moved(queue, event, event.payload.id, () => ({
        phase: { state: 'rejected', reason: event.payload.reason },
      }));
    case 'message.skipped':
      return moved(queue, event, event.payload.id, () => ({
        phase: { state: 'skipped', reason: event.payload.reason },
      }));
    case 'message.returned':
      return returned(queue, event);
    case 'message.retracted':
      return moved(queue, event, event.payload.id, (message) => ({
        retractedAt: fromIso(event.payload.at),
        ...(isOpen(message) ? { phase: { state: 'retracted', by: event.payload.by } } : {}),
      }));
    case 'message.carried-over':
      return moved(queue, event, event.payload.id, () => ({ phase: { state: 'carried-over' } }));
    case 'message.moved':
      return placed(moved(queue, event, event.payload.id, () => ({ rank: event.payload.rank })));
    case 'message.restored': {
      const { id, rank, phase, changed, retractedAt } = event.payload;
      const back = { rank, phase, changed, retractedAt: retractedAt === null ? null : fromIso(retractedAt) };
      return moved(queue, event, id, () => back);
    }
    case 'reading.started':
      return moved(queue, event, event.payload.id, () => ({
        phase: { state: 'reading', startedAt: fromIso(event.payload.at) },
      }));
    case 'reading.finished':
      return finished(queue, event);
    case 'message.noted':
      return changed(queue, event.payload.id, { note: event.payload.note });
    case 'message.tagged':
      return changed(queue, event.payload.id, { tags: event.payload.tags });
    case 'message.pinned':
      return changed(queue, event.payload.id, { pinned: event.payload.on });
    case 'author.banned':
    case 'author.unbanned':
      return banned(queue, event);
    case 'author.erased':
      return erased(queue, event.payload.authorId);
    case 'messages.expired':
      return { ...erased(queue, null), banned: [] };
    case 'queue.settings-set':
      // A log of an earlier version does not say what is new since.
      return { ...queue, settings: withChange(defaultQueueSettings, event.payload.settings) };
    default:
      return queue;
  }
}

type Of<T extends ShowEvent['type']> = Extract<ShowEvent, { type: T }>;

const placed = (queue: QueueState): QueueState => ({ ...queue, places: queue.places + 1 });

function held(queue: QueueState, event: Of<'message.held'>): QueueState {
  const { at, ...payload } = event.payload;
  const message: Message = {
    ...payload,
    emotes: payload.emotes ?? [],
    at: fromIso(at),
    heldAt: fromIso(event.at),
    note: null,
    tags: [],
    pinned: false,
    retractedAt: null,
    erased: payload.author.id === erasedAuthor,
    changed: event.seq,
    phase: { state: 'held', screenedBy: null, wasApproved: false },
  };
  return placed({
    ...queue,
    taken: Math.max(queue.taken, payload.number),
    messages: withMessage(queue.messages, message),
    counts: { ...queue.counts, held: queue.counts.held + 1 },
  });
}

function changed(queue: QueueState, id: string, change: Partial<Message>): QueueState {
  const message = findMessage(queue.messages, id);
  return message === undefined ? queue : { ...queue, messages: withMessage(queue.messages, { ...message, ...change }) };
}

/** A message that goes somewhere else: counts, the air and the list of closed ones follow. */
function moved(
  queue: QueueState,
  event: ShowEvent,
  id: string,
  change: (message: Message) => Partial<Message>,
): QueueState {
  const before = findMessage(queue.messages, id);
  if (before === undefined) return queue;
  const after: Message = { ...before, changed: event.seq, ...change(before) };
  const next = { ...queue, messages: withMessage(queue.messages, after) };
  if (before.phase.state === after.phase.state) return next;
  return closedOnes(
    {
      ...next,
      counts: countsAfter(queue.counts, before.phase, after.phase),
      onAir: after.phase.state === 'reading' ? id : queue.onAir === id ? null : queue.onAir,
    },
    before,
    after,
  );
}

const countsAfter = (
  counts: QueueState['counts'],
  before: MessagePhase,
  after: MessagePhase,
): QueueState['counts'] => ({
  ...counts,
  [before.state]: counts[before.state] - 1,
  [after.state]: counts[after.state] + 1,
});

function closedOnes(queue: QueueState, before: Message, after: Message): QueueState {
  if (isOpen(before) === isOpen(after)) return queue;
  if (isOpen(after)) return { ...queue, closed: queue.closed.filter((id) => id !== after.id) };
  const closed = [...queue.closed, after.id];
  if (closed.length <= mostClosed) return { ...queue, closed };
  const [oldest, ...kept] = closed;
  const gone = oldest === undefined ? undefined : findMessage(queue.messages, oldest);
  return {
    ...queue,
    closed: kept,
    messages: gone === undefined ? queue.messages : withoutMessage(queue.messages, gone),
  };
}

function returned(queue: QueueState, event: Of<'message.returned'>): QueueState {
  const { id, to, rank } = event.payload;
  return placed(
    moved(queue, event, id, ({ phase }) => ({
      rank,
      phase:
        to === 'approved'
          ? { state: 'approved' }
          : { state: 'held', screenedBy: null, wasApproved: phase.state !== 'rejected' },
    })),
  );
}

function finished(queue: QueueState, event: Of<'reading.finished'>): QueueState {
  const { id, graphemes } = event.payload;
  const finishedAt = fromIso(event.payload.at);
  const before = findMessage(queue.messages, id);
  if (before?.phase.state !== 'reading') return queue;
  const { startedAt } = before.phase;
  const next = moved(queue, event, id, () => ({ phase: { state: 'read', startedAt, finishedAt } }));
  const lasted = finishedAt - startedAt;
  if (lasted < plausible.from || lasted > plausible.to || graphemes < plausible.graphemes) return next;
  return { ...next, readings: [...queue.readings, { graphemes, lasted }].slice(-mostReadings) };
}

function banned(queue: QueueState, event: Of<'author.banned' | 'author.unbanned'>): QueueState {
  const { authorId } = event.payload;
  if (authorId === erasedAuthor) return queue;
  const others = queue.banned.filter(({ id }) => id !== authorId);
  if (event.type === 'author.unbanned') return { ...queue, banned: others };
  return { ...queue, banned: [...others, { id: authorId, name: event.payload.name }] };
}

/** One author, or everybody; as the log has it from now on: read again, it gives the same. */
function erased(queue: QueueState, authorId: string | null): QueueState {
  if (authorId === erasedAuthor) return queue;
  let { messages } = queue;
  for (const message of allMessages(queue.messages)) {
    if (authorId !== null && message.author.id !== authorId) continue;
    const author = { id: erasedAuthor, name: '', platform: message.author.platform };
    messages = withMessage(messages, {
      ...message,
      author,
      text: '',
      masked: null,
      url: null,
      key: null,
      note: null,
      verdicts: [],
      emotes: [],
      erased: true,
    });
  }
  return { ...queue, messages, banned: queue.banned.filter(({ id }) => id !== authorId) };
}
