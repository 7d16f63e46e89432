import type { ShowEvent } from '../../shared/domain/show-event.ts';
import { fileLines } from './file-lines.ts';
import { readEvent } from './read-event.ts';

/** A line of an exported show: an event, or what is wrong with it. */
export type RecordedLine = {
  /** Counted from 1. */
  readonly line: number;
  /** The line as JSON; undefined = it is none. */
  readonly json: unknown;
} & ({ readonly event: ShowEvent } | { readonly trouble: string });

/** The lines of an `events.jsonl`, read when they are asked for. Blank ones are left out. */
export function* recordedLines(path: string): Generator<RecordedLine> {
  let lastSeq = 0;
  for (const { line, text } of fileLines(path)) {
    if (text?.trim() === '') continue;
    const json = text === null ? undefined : parse(text);
    const read = json === undefined ? { ok: false as const, error: noJson(text) } : readEvent(json);
    if (!read.ok) {
      yield { line, json, trouble: read.error };
      continue;
    }
    const event = read.value;
    if (event.type === 'show.opened' && lastSeq > 0) {
      const trouble = 'begins another show: give each show a file of its own. From here on nothing is replayed';
      yield { line, json, trouble };
      return;
    }
    if (event.seq <= lastSeq) {
      yield { line, json, trouble: `has the number ${event.seq}, which has been: it stands here twice, or was moved` };
      continue;
    }
    lastSeq = event.seq;
    yield { line, json, event };
  }
}

const noJson = (text: string | null): string =>
  text === null ? 'is not UTF-8, or far too long for a line of a log' : 'is not JSON: it was cut off or changed';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
