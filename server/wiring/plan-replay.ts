import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { ShowSetup } from '../../shared/domain/command.ts';
import { createReplayClock } from '../engine/replay-clock.ts';
import type { ShowFile } from '../show-file/read-show-file.ts';
import { readReplayFile } from '../sources/replay/read-replay-file.ts';
import { createReplayPlayer } from '../sources/replay/replay-player.ts';
import { replayRacers } from '../sources/replay/replay-racers.ts';
import type { ReplayFile } from '../sources/replay/replay-row.ts';
import { StartError } from '../start-error.ts';
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

/** A show that a CSV file drives, by the file's own time. */
export async function planReplay({ file: path, speed, show, milestone }: ReplayWish): Promise<PlannedShow> {
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
