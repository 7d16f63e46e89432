import { z } from 'zod';
import type { ShowEventBody } from '../../shared/domain/show-event.ts';
import { fileLines } from '../recording/file-lines.ts';
import { reseal } from '../storage/personal.ts';
import { LineFault, type ClaimedLine } from './verify-lines.ts';

const lineSchema = z.object({
  seq: z.number().int().min(1),
  at: z.string(),
  type: z.string(),
  payload: z.record(z.string(), z.unknown()),
  actor: z.unknown(),
  cause: z.string().nullable(),
  source: z.string().optional(),
  key: z.string().optional(),
  hash: z.string(),
  sealed: z.string().optional(),
  salt: z.string().optional(),
});

/** The lines of an exported `events.jsonl`. Throws LineFault, naming the file's line, where one makes no sense. */
export function* claimsOfExport(file: string): Generator<ClaimedLine> {
  for (const { line, text } of fileLines(file)) {
    if (text?.trim() !== '') yield claimOf(parseJson(text, line), line);
  }
}

/** What an exported line, parsed, says it is; `place` is its line in the file. Throws LineFault where it makes no sense. */
export function claimOf(json: unknown, place: number): ClaimedLine {
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new LineFault(
      issue?.path[0] === 'hash'
        ? `Line ${place} of the file has no hash: it was exported before logs were chained, or is no export of Tickertape.`
        : `Line ${place} of the file is no line of a log: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const {
    seq,
    at,
    type,
    payload,
    actor,
    cause,
    source = null,
    key = null,
    hash,
    sealed = null,
    salt = null,
  } = parsed.data;
  try {
    const stored = reseal({ type, payload } as unknown as ShowEventBody, sealed, salt);
    return { line: { seq, at, type, payload: stored, actor, cause, source, key }, hash };
  } catch {
    throw new LineFault(`Line ${seq} (${type}, ${at}) holds other words or names than were recorded.`);
  }
}

function parseJson(raw: string | null, place: number): unknown {
  try {
    // Without its text a line is not even UTF-8.
    return JSON.parse(raw ?? '');
  } catch (error) {
    throw new LineFault(`Line ${place} of the file is no JSON: it was cut off or changed.`, { cause: error });
  }
}
