import { basename } from 'node:path';
import { recordedDomain } from '../engine/recorded-domain.ts';
import { createReplayClock } from '../engine/replay-clock.ts';
import { recordedLines } from '../recording/recorded-lines.ts';
import { readRecording, type Recording } from '../recording/read-recording.ts';
import { createRecordingPlayer, type RecordingPlayer } from '../recording/recording-player.ts';
import { replayHealth, replaySourceId, type ReplayedFile } from '../sources/replay/replay-health.ts';
import { fromIso } from '../../shared/lib/instant.ts';
import { StartError } from '../start-error.ts';
import type { ReplayWish } from './plan-replay.ts';
import type { PlannedShow } from './plan-show.ts';

/** Lines that the terminal names; the control page shows the first. */
const namedLines = 5;

/** A show that its own record drives: everything that was recorded, as it was, when it was. */
export function planRecording({ file: path, speed, show, milestone }: ReplayWish): PlannedShow {
  refuseWishes(path, show !== null, milestone !== null);
  const read = readRecording(path);
  if (!read.ok) throw new StartError(read.error, 2);
  const recording = read.value;
  const startAt = fromIso(recording.from);
  const clock = createReplayClock({ startAt, endAt: fromIso(recording.to), speed, stands: true });
  const file = replayedShow(recording);
  let player: RecordingPlayer | null = null;
  return {
    ...{ file: null, milestone: null, mode: 'replay', title: recording.firstTitle, clock },
    label: labelOf(recording),
    recorded: recording.fault === null ? 'whole' : 'unproven',
    domain: recordedDomain(() => player?.isOver === true),
    driver: ({ engine, onHealth, onFault }) => {
      player = createRecordingPlayer({
        lines: afterOpening(path),
        ...{ count: recording.lines, engine, clock, speed, onFault },
        onProgress: (progress) => onHealth(replaySourceId, replayHealth(file, progress, startAt)),
      });
      return player;
    },
    rehearsal: null,
    notes: notesOf(recording),
  };
}

/** The show's own racers and milestones are in the file. */
function refuseWishes(path: string, show: boolean, milestone: boolean): void {
  const flag = show ? '--show' : milestone ? '--milestone' : null;
  if (flag === null) return;
  throw new StartError(
    `${flag} does not go with ${path}: it is a recorded show, with racers and milestones of its own. Leave ${flag} away.`,
    2,
  );
}

/** The new log has opened with the first line's words already. */
function* afterOpening(path: string): ReturnType<typeof recordedLines> {
  for (const line of recordedLines(path)) if (!('event' in line && line.event.type === 'show.opened')) yield line;
}

/** On every screen: what kind of show it was, and whether it can be proven. */
function labelOf({ mode, fault }: Recording): string {
  const what = mode === 'rehearsal' ? 'replay of a rehearsal' : 'replay';
  return fault === null ? what : `${what}, not proven`;
}

function replayedShow({ path, lines, skipped, fault }: Recording): ReplayedFile {
  return {
    ...{ name: basename(path), unit: 'line', count: lines, racers: [], skipped },
    fault: fault === null ? null : notProven(fault),
    remarks: [fault === null ? 'its chain is whole' : 'NOT PROVEN'],
  };
}

const notProven = (fault: string): string => `The file is not proven to be what was recorded. ${fault}`;

function notesOf({ path, title, from, to, lines, skipped, fault, head }: Recording): string[] {
  const what = `Replay of ${JSON.stringify(title)}, ${lines.toLocaleString('en')} lines from ${from} to ${to}.`;
  const proof =
    fault === null
      ? `It is whole: its last line has the hash ${head ?? ''}.`
      : `NOT PROVEN. ${fault} It is replayed as the file has it, and every page says that it is not proven.`;
  const named = skipped.first
    .slice(0, namedLines)
    .map(({ line, trouble }) => `${path}: line ${line} ${trouble}. Left out.`);
  const more = skipped.count - named.length;
  return [`${what} ${proof}`, ...named, ...(more > 0 ? [`${path}: ${more} more lines were left out.`] : [])];
}
