import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Actor } from '../../shared/domain/actor.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ChainedLine } from './chain.ts';
import type { ProvenLine } from './event-log.ts';
import type { SealedLine } from './personal.ts';
import { unseal } from './personal.ts';
import { LogDamagedError } from './log-errors.ts';
import type { StoredEvent, Upcaster } from './upcast.ts';

export type EventRow = Record<string, SQLOutputValue>;

/** The columns of one line, in the order of the insert statement. */
export function toRow(
  event: ShowEvent,
  payload: SealedLine['payload'],
  version: number,
  chain: string,
): SQLInputValue[] {
  return [
    event.seq,
    event.at,
    event.type,
    JSON.stringify(payload),
    JSON.stringify(event.actor),
    event.cause,
    event.source ?? null,
    event.key ?? null,
    version,
    chain,
  ];
}

/** What the hash of a row's line covers. Throws LogDamagedError where the row makes no sense. */
export function chainedRow({ seq, at, type, payload, actor, cause, source, source_key: key }: EventRow): ChainedLine {
  if (typeof seq !== 'number') throw new LogDamagedError(`line ${String(seq)} of the log is damaged`);
  return {
    seq,
    at: String(at),
    type: String(type),
    payload: parse(payload, seq),
    actor: parse(actor, seq),
    cause: textOrNull(cause),
    source: textOrNull(source),
    key: textOrNull(key),
  };
}

/** A row's line with what proves it. */
export function provenRow(row: EventRow, upcaster: Upcaster): ProvenLine {
  const event = fromRow(row, upcaster);
  const payload = parse(row['payload'], event.seq);
  const sealed = typeof payload === 'object' && payload !== null && 'sealed' in payload ? String(payload.sealed) : null;
  return { event, hash: String(row['chain']), sealed, salt: textOrNull(row['salt']) };
}

const textOrNull = (value: SQLOutputValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** The line that a row holds, in today's words. Throws LogDamagedError where the row makes no sense. */
export function fromRow(row: EventRow, upcaster: Upcaster): ShowEvent {
  const { seq, at, type, cause, source, source_key: key, version } = row;
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof type !== 'string' || typeof version !== 'number') {
    throw new LogDamagedError(`line ${String(seq)} of the log is damaged`);
  }
  const event: StoredEvent = {
    seq,
    at,
    type,
    payload: joined(row, seq, type),
    actor: parse(row['actor'], seq) as Actor,
    cause: typeof cause === 'string' ? cause : null,
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof key === 'string' ? { key } : {}),
  };
  return upcaster.read(event, version);
}

/** What was kept apart stands in the columns `salt` and `content`; they are null where there is nothing, or nothing any more. */
function joined(row: EventRow, seq: number, type: string): unknown {
  const payload = parse(row['payload'], seq);
  const { salt, content } = row;
  try {
    return unseal(type, payload, typeof salt === 'string' && typeof content === 'string' ? { salt, content } : null);
  } catch (error) {
    throw new LogDamagedError(`line ${seq} of the log is damaged: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

function parse(text: SQLOutputValue | undefined, seq: number): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    throw new LogDamagedError(`line ${seq} of the log is damaged: its content is no JSON`, { cause: error });
  }
}
