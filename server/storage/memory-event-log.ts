import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import { type Personal, seal, unseal } from './personal.ts';
import { chainHash, chainStart } from './chain.ts';
import { checkAppend } from './check-append.ts';
import type { EventLog, LogMeta } from './event-log.ts';

/** A log that lives as long as the process: for tests and shows that need no record. */
export function createMemoryEventLog(meta: LogMeta): EventLog {
  const lines: string[] = [];
  const hashes: string[] = [];
  const personal = new Map<number, Personal>();
  const deliveries = new Map<string, number>();
  let snapshot: string | null = null;

  function erase(author: string): void {
    const theirs = new Set([...personal.values()].filter((own) => own.author === author).map((own) => own.message));
    theirs.delete(null);
    for (const [seq, own] of personal) if (own.author === author || theirs.has(own.message)) personal.delete(seq);
    snapshot = null;
  }

  const joined = (event: ShowEvent): ShowEvent => {
    const payload = unseal(event.type, event.payload, personal.get(event.seq) ?? null);
    return { ...event, payload } as ShowEvent;
  };

  return {
    meta,
    get lastSeq() {
      return lines.length;
    },
    append: (events) => {
      checkAppend(lines.length, events);
      const added = new Map<string, number>();
      for (const event of events) {
        const place = placeOf(event.source, event.key);
        if (place === null) continue;
        if (deliveries.has(place) || added.has(place))
          throw new Error(`the log already has ${event.source} ${event.key}`);
        added.set(place, event.seq);
      }
      // As text, so that this log loses what the other one loses, and nobody shares a reference with it.
      const written = events.map((event) => ({ event, sealed: seal(event) }));
      for (const { event, sealed } of written) {
        const { seq, at, type, actor, cause, source = null, key = null } = event;
        const line = { seq, at, type, payload: sealed.payload, actor, cause, source, key };
        hashes.push(chainHash(hashes.at(-1) ?? chainStart, line));
        lines.push(JSON.stringify({ ...event, payload: sealed.payload }));
        if (sealed.personal !== null) personal.set(event.seq, sealed.personal);
        if (event.type === 'author.erased') erase(event.payload.authorId);
        if (event.type === 'messages.expired') {
          personal.clear();
          snapshot = null;
        }
      }
      for (const [place, seq] of added) deliveries.set(place, seq);
    },
    find: (source, key) => {
      const seq = deliveries.get(placeOf(source, key) ?? '');
      return seq === undefined ? null : { seq };
    },
    holdsAuthor: (author) => [...personal.values()].some((own) => own.author === author),
    *read(after = 0) {
      for (let index = after; index < lines.length; index++) yield joined(JSON.parse(lines[index] ?? '') as ShowEvent);
    },
    *readProven(after = 0) {
      for (let index = after; index < lines.length; index++) {
        const stored = JSON.parse(lines[index] ?? '') as ShowEvent;
        const sealed = 'sealed' in stored.payload ? String(stored.payload['sealed']) : null;
        const salt = personal.get(stored.seq)?.salt ?? null;
        yield { event: joined(stored), hash: hashes[index] ?? '', sealed, salt };
      }
    },
    saveSnapshot: (state) => {
      snapshot = JSON.stringify(state);
    },
    loadSnapshot: () => (snapshot === null ? null : (JSON.parse(snapshot) as ShowState)),
    close: () => undefined,
  };
}

function placeOf(source: string | undefined, key: string | undefined): string | null {
  return source === undefined || key === undefined ? null : JSON.stringify([source, key]);
}
