import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { ShowMode } from '../../shared/domain/show-words.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { claimOf } from '../verify/claims-of-export.ts';
import { LineFault, verifyLines, type ClaimedLine } from '../verify/verify-lines.ts';
import { fileTrouble } from './file-trouble.ts';
import { recordedLines, type RecordedLine } from './recorded-lines.ts';

/** One line that is not replayed. */
export interface BadLine {
  readonly line: number;
  /** What it is or has, as the rest of a sentence. */
  readonly trouble: string;
}

/** An exported show, looked through from its first line to its last. Its lines stay in the file. */
export interface Recording {
  readonly path: string;
  readonly title: string;
  /** What it was called when it began. */
  readonly firstTitle: string;
  /** What kind of show it was. */
  readonly mode: ShowMode;
  /** The time of the first line, and of the last one that is replayed at its own. */
  readonly from: string;
  readonly to: string;
  /** Lines that can be replayed. */
  readonly lines: number;
  readonly skipped: {
    readonly count: number;
    /** The first of them, at most `namedLines`. */
    readonly first: readonly BadLine[];
  };
  /** Why it cannot be proven to be what was recorded; null = its chain is whole. */
  readonly fault: string | null;
  /** The hash of its last line, where the chain is whole. */
  readonly head: string | null;
}

const namedLines = 100;

/** Reads an `events.jsonl` whole, a line at a time. Errors begin with the path and say what to do. */
export function readRecording(path: string): Result<Recording, string> {
  try {
    return look(path);
  } catch (error) {
    // What a disk or a file system says; a bug goes on.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(fileTrouble(path, error));
  }
}

function look(path: string): Result<Recording, string> {
  const found = new Findings();
  const lines = recordedLines(path);
  const verdict = verifyLines(claimsOf(lines, found));
  // The verdict falls at the first line that does not fit; what comes after is looked at all the same.
  for (const line of lines) found.add(line);
  const { first } = found;
  if (first === null) return fail(`${path}: ${nothingGood(found.bad)}`);
  const opened = first.type === 'show.opened' ? first.payload : null;
  return ok({
    path,
    title: found.title ?? 'Untitled show',
    firstTitle: opened?.title ?? 'Untitled show',
    mode: opened?.mode ?? 'live',
    from: first.at,
    to: found.to ?? first.at,
    lines: found.lines,
    skipped: { count: found.bad.length + found.unnamed, first: found.bad },
    fault: verdict.whole ? null : verdict.fault,
    head: verdict.whole ? verdict.head : null,
  });
}

/** Pulls line after line, so that the rest stays where the verdict leaves it. */
function* claimsOf(lines: Iterator<RecordedLine>, found: Findings): Generator<ClaimedLine> {
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    const { value } = next;
    found.add(value);
    if ('trouble' in value) throw new LineFault(`Line ${value.line} of the file ${value.trouble}.`);
    yield claimOf(value.json, value.line);
  }
}

/** What has been seen of a file. */
class Findings {
  first: ShowEvent | null = null;
  title: string | null = null;
  to: string | null = null;
  lines = 0;
  readonly bad: BadLine[] = [];
  unnamed = 0;
  #isOver = false;

  add(read: RecordedLine): void {
    if ('trouble' in read) {
      if (this.bad.length < namedLines) this.bad.push({ line: read.line, trouble: read.trouble });
      else this.unnamed++;
      return;
    }
    const { event } = read;
    this.first ??= event;
    this.lines++;
    if (event.type === 'show.opened' || event.type === 'show.titled') this.title = event.payload.title;
    if (!this.#isOver && (this.to === null || event.at > this.to)) this.to = event.at;
    this.#isOver ||= event.type === 'show.wrapped';
  }
}

function nothingGood([first]: readonly BadLine[]): string {
  const wanted =
    'A replay takes events.jsonl as Tickertape exports it (show dock, or GET /api/v1/export/events.jsonl), or a CSV file';
  if (first === undefined) return `the file has no line. ${wanted}`;
  return `no line of it is an event of a show; line ${first.line} ${first.trouble}. ${wanted}`;
}
