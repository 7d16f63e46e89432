import { fromIso, toIso, type Instant } from '../lib/instant.ts';
import { graphemes } from '../lib/text/graphemes.ts';
import { shownSpans } from '../domain/queue/emotes.ts';
import { onAir, readingEnds } from '../domain/queue/decide-reading.ts';
import { allMessages, findMessage, inLine } from '../domain/queue/message-pages.ts';
import { isOpen, promised, type Message, type QueueState } from '../domain/queue/queue-state.ts';
import { paceOf, readingTime } from './pace.ts';
import type { HostQueueView, MessageView, OnAirView, QueueView } from './queue-view.ts';
import type { RaceView } from './race-view.ts';

/** Closed messages that a moderator sees at once; older ones are in the export. */
const mostClosed = 200;

export function projectQueue(queue: QueueState): QueueView {
  const message = onAir(queue);
  return {
    onAir: message === undefined ? null : onAirView(message, queue),
    waiting: queue.counts.approved,
    promised: promised(queue),
    pace: paceOf(queue.readings),
    lastRead: lastRead(queue),
  };
}

function onAirView(message: Message, queue: QueueState): OnAirView {
  const ends = readingEnds(queue);
  const { id, author, text, masked, origin, phase, heldAt, pinned } = message;
  const { name, platform } = author;
  const startedAt = toIso(phase.state === 'reading' ? phase.startedAt : heldAt);
  const endsAt = ends === null ? null : toIso(ends);
  const emotes = queue.settings.emotes === 'off' ? [] : shownSpans(text, masked, message.emotes);
  return { id, author: { name, platform }, text: masked ?? text, emotes, origin, startedAt, endsAt, pinned };
}

/** So many closed messages back it is looked for: what was read before has left the screen long ago. */
const lastReadAmong = 16;

function lastRead({ closed, messages }: QueueState): string | null {
  const newest = closed.slice(-lastReadAmong).map((id) => findMessage(messages, id));
  const read = newest.filter((message) => message?.phase.state === 'read').at(-1);
  return read === undefined || read.retractedAt !== null || read.erased ? null : read.id;
}

const mostRetracted = 16;

const lastRetracted = ({ closed, messages }: QueueState): readonly string[] =>
  closed.slice(-mostRetracted).filter((id) => findMessage(messages, id)?.phase.state === 'retracted');

export function projectHostQueue(queue: QueueState, race: RaceView, now: Instant): HostQueueView {
  const view = projectQueue(queue);
  const { pace } = view;
  const times = inLine(queue.messages, 'approved').map((message) => readingTime(pace, messageView(message).length));
  const before = earliest(race);
  return {
    ...view,
    next: inLine(queue.messages, 'approved')[0]?.id ?? null,
    counts: queue.counts,
    retracted: lastRetracted(queue),
    waitingTime: times.reduce((sum, time) => sum + time, 0),
    fits: before === null ? null : fitting(times, before - now),
  };
}

/** When a racer may be at the milestone at the earliest, as far as anybody can say. */
function earliest(race: RaceView): Instant | null {
  const starts = Object.values(race.racers).flatMap(({ eta, alsoRunning }) =>
    eta.kind === 'range' && !alsoRunning ? [fromIso(eta.from)] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}

function fitting(times: readonly number[], room: number): number {
  let left = room;
  const over = times.findIndex((time) => (left -= time) < 0);
  return over < 0 ? times.length : over;
}

export type MessageViews = Readonly<Record<string, MessageView>>;

/** What the host may see of the messages: those that were approved and have not had their end. */
export function approvedMessages(queue: QueueState): MessageViews {
  const found = [onAir(queue), ...inLine(queue.messages, 'approved')];
  return byId(found.filter((message) => message !== undefined));
}

/** In solo mode the host sees so many of those that are held, the first in line; the next come as these are judged. */
const mostForHost = 50;

const forHost = new WeakMap<QueueState['messages'], MessageViews>();

/** What is held, for a host who is alone. */
export function heldForHost(queue: QueueState): MessageViews {
  let views = forHost.get(queue.messages);
  if (views === undefined) {
    views = byId(inLine(queue.messages, 'held').slice(0, mostForHost));
    forHost.set(queue.messages, views);
  }
  return views;
}

const known = new WeakMap<QueueState['messages'], MessageViews>();

/** What moderators see: every open message, and the newest closed ones. */
export function moderatedMessages(queue: QueueState): MessageViews {
  let views = known.get(queue.messages);
  if (views === undefined) {
    const open = allMessages(queue.messages).filter(isOpen);
    const closed = queue.closed.slice(-mostClosed).map((id) => findMessage(queue.messages, id));
    views = byId([...open, ...closed.filter((message) => message !== undefined)]);
    known.set(queue.messages, views);
  }
  return views;
}

const byId = (messages: readonly Message[]): MessageViews =>
  Object.fromEntries(messages.map((message) => [message.id, messageView(message)]));

const viewed = new WeakMap<Message, MessageView>();

/** Made once for as long as the message stays as it is, so that what did not change is not compared. */
export function messageView(message: Message): MessageView {
  let view = viewed.get(message);
  if (view === undefined) {
    view = viewOf(message);
    viewed.set(message, view);
  }
  return view;
}

function viewOf(message: Message): MessageView {
  const { id, rank, author, text, masked, origin, takenBy, url, verdicts, note, tags, pinned, erased, phase } = message;
  return {
    id,
    state: phase.state,
    rank,
    author: { id: author.id, name: author.name, platform: author.platform },
    text,
    shown: masked ?? text,
    origin,
    takenBy,
    at: toIso(message.at),
    heldAt: toIso(message.heldAt),
    url,
    verdicts,
    note,
    tags,
    pinned,
    screenedBy: phase.state === 'held' ? phase.screenedBy : null,
    wasApproved: phase.state === 'held' && phase.wasApproved,
    startedAt: phase.state === 'reading' || phase.state === 'read' ? toIso(phase.startedAt) : null,
    finishedAt: phase.state === 'read' ? toIso(phase.finishedAt) : null,
    reason: reasonOf(phase),
    retractedAt: message.retractedAt === null ? null : toIso(message.retractedAt),
    erased,
    changed: message.changed,
    length: graphemes(masked ?? text).length,
  };
}

function reasonOf(phase: Message['phase']): string | null {
  if (phase.state === 'rejected' || phase.state === 'skipped') return phase.reason;
  return phase.state === 'retracted' ? phase.by : null;
}
