import { systemActor } from '../../shared/domain/actor.ts';
import type { ShowSetup } from '../../shared/domain/command.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ShowFile } from '../show-file/read-show-file.ts';
import { StartError } from '../start-error.ts';

export interface WantedShow {
  /** From a show file, or made of a replay's racers; null = the show as it is. */
  readonly file: ShowFile | null;
  /** --milestone; null = as the file, or the show so far, has it. */
  readonly milestone: number | null;
}

/** Brings the show to what was asked for at the start, as recorded commands; what it already is stays unrecorded. */
export function applySetup(engine: ShowEngine, { file, milestone }: WantedShow): void {
  const answer =
    file === null
      ? applyMilestone(engine, milestone)
      : engine.dispatch({ name: 'show.apply', input: withMilestone(file, milestone) }, systemActor);
  if (answer !== null && !answer.ok) throw new StartError(`The show cannot be set up: ${answer.error.message}`, 2);
}

function applyMilestone(engine: ShowEngine, milestone: number | null): ReturnType<ShowEngine['dispatch']> | null {
  const { milestones, rolling } = engine.state.race;
  if (milestone === null || (!rolling && milestones.length === 1 && milestones[0] === milestone)) return null;
  return engine.dispatch({ name: 'race.milestone', input: { milestones: [milestone] } }, systemActor);
}

function withMilestone({ setup, digest }: ShowFile, milestone: number | null): { setup: ShowSetup; digest: string } {
  return milestone === null
    ? { setup, digest }
    : { setup: { ...setup, milestones: [milestone] }, digest: `${digest}+${milestone}` };
}
