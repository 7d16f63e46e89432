import { fromIso } from '../../../shared/lib/instant.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { withCue } from '../specimens/cue-specimens.ts';
import { specimenOnAirAt, withMessage } from '../specimens/message-specimens.ts';
import { momentSpecimens, playingSince } from '../specimens/moment-specimens.ts';
import { raceSpecimens } from '../specimens/race-specimens.ts';
import type { StageClock } from '../tt-stage/stage-clock.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import type { PreviewScene } from './preview-scene.ts';

export interface SampleScene {
  readonly view: OverlayView;
  readonly playing: readonly StagedMoment[];
}

/** The clock of the samples stands. */
export const sampleClock: StageClock = { now: () => fromIso(specimenOnAirAt), rate: () => 0 };

/** A sample that has the scene on screen. */
export function sampleScene(scene: Exclude<PreviewScene, 'now'>): SampleScene {
  const all = raceSpecimens();
  const race = all[scene === 'victory' ? 'over the line' : 'two racers'];
  const victory = momentSpecimens()['victory'];
  if (race === undefined || victory === undefined) throw new Error('a sample is missing');
  const message = scene === 'message' ? 'a message' : '';
  const cue = scene === 'question' ? 'a question' : '';
  return {
    view: withCue(withMessage({ ...race, show: { ...race.show, label: null, mode: 'live' } }, message), cue),
    playing: scene === 'victory' ? [playingSince(victory, 4_000)] : [],
  };
}
