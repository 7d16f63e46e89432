import { setImmediate as rest } from 'node:timers/promises';
import type { Role } from '../../shared/domain/actor.ts';
import { erasedAuthor } from '../../shared/domain/queue/incoming-message.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { graphemes } from '../../shared/lib/text/graphemes.ts';
import type { AuditLineView, AuditMessageView, AuditPage } from '../../shared/projections/audit-view.ts';
import type { EventLog } from '../storage/event-log.ts';
import { logPages } from './export/log-lines.ts';

const crew: ReadonlySet<Role> = new Set(['control', 'host', 'moderator']);
/** What a line shows of the messages that it moved. */
const mostMessages = 3;
const mostWords = 80;

/** All that people of the crew did in this show. */
export interface AuditTrail {
  /** The newest first. @param before a seq; null = from the newest on. */
  page(before: number | null, limit: number): Promise<AuditPage>;
}

/** As it is gathered: messages by id, so that what is erased later is erased here. */
interface Line extends Omit<AuditLineView, 'messages' | 'touched'> {
  readonly cause: string | null;
  readonly ids: ReadonlySet<string>;
}

/** Read from the log when first asked for, and from where it stood after that; after an erasure from the beginning. */
export function createAuditTrail(log: Pick<EventLog, 'read'>): AuditTrail {
  let lines: Line[] = [];
  let said = new Map<string, AuditMessageView>();
  let seq = 0;
  let reading: Promise<unknown> = Promise.resolve();

  function take(event: ShowEvent): void {
    if (event.type === 'message.held') said.set(event.payload.id, messageOf(event));
    if (!crew.has(event.actor.role)) return;
    const last = lines.at(-1);
    const goesOn = last !== undefined && last.cause !== null && last.cause === event.cause;
    const line = goesOn ? joined(last, event) : lineOf(event);
    if (goesOn) lines.pop();
    lines.push(event.type === 'action.undone' ? { ...line, undid: undo(event) } : line);
  }

  /** Marks what was taken back, and says what it was. */
  function undo(event: ShowEvent & { readonly type: 'action.undone' }): string | null {
    const of = event.payload.seq;
    const at = lines.findLastIndex((line) => line.seq <= of && of <= line.until);
    const undone = lines[at];
    if (undone === undefined) return null;
    lines[at] = { ...undone, undone: true };
    return undone.label;
  }

  async function catchUp(): Promise<void> {
    const first = seq === 0;
    for (const page of logPages(log, seq)) {
      if (!first && page.some(({ type }) => type === 'author.erased' || type === 'messages.expired')) {
        lines = [];
        said = new Map();
        seq = 0;
        return catchUp();
      }
      for (const event of page) {
        take(event);
        seq = event.seq;
      }
      // A log may have a million lines: the show goes on in between.
      await rest();
    }
  }

  function viewOf({ cause: _cause, ids, ...line }: Line): AuditLineView {
    const messages = [...ids].slice(0, mostMessages).flatMap((id) => said.get(id) ?? []);
    return { ...line, messages, touched: ids.size };
  }

  return {
    page: async (before, limit) => {
      // One after the other: each finds what the one before it has read.
      const read = reading.then(catchUp);
      reading = read.catch(() => undefined);
      await read;
      const older = before === null ? lines : lines.filter((line) => line.seq < before);
      return { lines: older.slice(-limit).reverse().map(viewOf), more: older.length > limit };
    },
  };
}

function lineOf(event: ShowEvent): Line {
  const { seq, at, actor, cause } = event;
  return {
    ...{ seq, until: seq, at, cause },
    ...{ by: actor.role, who: actor.id, name: actor.name ?? null },
    ...{ label: labelOf(event), undid: null, undone: false, about: aboutOf(event) },
    ids: new Set(idsOf(event)),
  };
}

/** Of several events of one command these say what was done. */
const telling: ReadonlySet<string> = new Set(['author.banned', 'author.erased', 'reading.started', 'action.undone']);

/** The events of one command are one action. */
function joined(line: Line, event: ShowEvent): Line {
  const says = telling.has(event.type);
  return {
    ...line,
    until: event.seq,
    label: says ? event.type : line.label,
    about: line.about ?? aboutOf(event),
    // Who puts a message on air finishes the one before: the line is about the new one.
    ids: new Set(says ? [...idsOf(event), ...line.ids] : [...line.ids, ...idsOf(event)]),
  };
}

const labelOf = (event: ShowEvent): string =>
  event.type === 'message.held' && event.payload.takenBy === 'picked' ? 'message.picked' : event.type;

const idsOf = (event: ShowEvent): readonly string[] =>
  (event.type.startsWith('message.') || event.type.startsWith('reading.')) && 'id' in event.payload
    ? [event.payload.id]
    : [];

function aboutOf(event: ShowEvent): string | null {
  switch (event.type) {
    case 'author.banned':
      return event.payload.name === '' ? null : event.payload.name;
    case 'show.titled':
      return event.payload.title;
    case 'race.corrected':
      return `${event.payload.racer} ${event.payload.total === null ? '' : String(event.payload.total)}`.trim();
    default:
      return null;
  }
}

function messageOf({ payload }: ShowEvent & { readonly type: 'message.held' }): AuditMessageView {
  const { id, author, text } = payload;
  const erased = author.id === erasedAuthor;
  const words = graphemes(text);
  const cut = words.length > mostWords ? `${words.slice(0, mostWords).join('')}…` : text;
  return { id, author: erased ? '' : author.name, text: erased ? '' : cut, erased };
}
