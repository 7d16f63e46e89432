import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { ShowSetup } from '../../shared/domain/command.ts';
import { createReplayClock } from '../engine/replay-clock.ts';
import { showDomain } from '../engine/show-domain.ts';
import { kindOfReplay, type ReplayKind } from '../recording/file-kind.ts';
import type { ShowFile } from '../show-file/read-show-file.ts';
import { readReplayFile } from '../sources/replay/read-replay-file.ts';
import { createReplayPlayer } from '../sources/replay/replay-player.ts';
import { replayRacers } from '../sources/replay/replay-racers.ts';
import type { ReplayFile } from '../sources/replay/replay-row.ts';
import { StartError } from '../start-error.ts';
import { planRecording } from './plan-recording.ts';
import type { PlannedShow } from './plan-show.ts';

export interface ReplayWish {
  readonly file: string;
  /** 0 = as fast as it goes. */
  readonly speed: number;
  /** null = the racers are the file's. */
  readonly show: ShowFile | null;
  readonly milestone: number | null;
}

/** Bad rows that the terminal names; the control page shows more. */
const namedRows = 5;

/** A show that a file drives: a table of totals, or the record of a whole show. */
export async function planReplay(wish: ReplayWish): Promise<PlannedShow> {
  const { file: path } = wish;
  const kind = kindOfReplay(path);
  if (!kind.ok) throw new StartError(kind.error, 2);
  const planned = kind.value === 'events' ? planRecording(wish) : await planTable(wish);
  const misnamed = misnomer(path, kind.value);
  return misnamed === null ? planned : { ...planned, notes: [misnamed, ...planned.notes] };
}

/** The content counts, whatever the file is called. */
function misnomer(path: string, kind: ReplayKind): string | null {
  const suffix = extname(path).toLowerCase();
  if (kind === 'events' && suffix === '.csv')
    return `${path} is called CSV but holds the events of a show: it is replayed as such.`;
  if (kind === 'csv' && /^\.(jsonl|ndjson|json)$/u.test(suffix))
    return `${path} is called JSON but holds a table of totals: it is replayed as such.`;
  return null;
}

/** A show that a CSV file drives, by the file's own time. */
async function planTable({ file: path, speed, show, milestone }: ReplayWish): Promise<PlannedShow> {
  const racers = show === null ? null : new Set(show.setup.racers.map((racer) => racer.id));
  const read = await readReplayFile(path, { racers });
  if (!read.ok) throw new StartError(read.error, 2);
  const file = read.value;
  const clock = createReplayClock({ startAt: file.rows[0]?.at ?? 0, speed });
  const name = basename(path);
  return {
    file: show ?? setupOf(basename(path, extname(path)), file),
    milestone,
    mode: 'replay',
    title: null,
    clock,
    domain: showDomain,
    recorded: null,
    driver: ({ engine, onHealth, onFault }) =>
      createReplayPlayer({ name, file, engine, clock, speed, onHealth, onFault }),
    rehearsal: null,
    notes: notesOf(path, file),
  };
}

/** No milestones: the next round number, and once it is confirmed the one after it. */
function setupOf(title: string, { rows }: ReplayFile): ShowFile {
  const setup: ShowSetup = { title, racers: replayRacers(rows) };
  return { setup, digest: createHash('sha256').update(JSON.stringify(setup)).digest('hex') };
}

function notesOf(path: string, { skipped, outOfOrderAt }: ReplayFile): string[] {
  const notes = skipped.first.slice(0, namedRows).map(({ line, trouble }) => `${path}:${line}: ${trouble}. Skipped.`);
  if (skipped.count > namedRows)
    notes.push(`${path}: ${skipped.count} rows skipped in all; the control page shows more of them.`);
  if (outOfOrderAt !== null)
    notes.push(
      `${path}:${outOfOrderAt}: earlier than a row above it; the rows are played in the order of their times.`,
    );
  return notes;
}
