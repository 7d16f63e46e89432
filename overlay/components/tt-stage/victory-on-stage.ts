import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import type { StagedMoment } from './staged-moment.ts';

/** A victory as the stage plays it. */
export interface StagedVictory {
  readonly seq: number;
  /** null: the show's, with nobody named. */
  readonly racer: RacerView | null;
  readonly title: string;
  readonly milestone: number | null;
  /** When it was reached; null where no crossing says so. */
  readonly at: string | null;
  /** A goal of one's own: nobody else could have been first. */
  readonly solo: boolean;
  readonly test: boolean;
  /** By the page's steady clock. */
  readonly startedAt: number;
}

/** The newest victory that is playing, real or a test. */
export function victoryOnStage(view: OverlayView, playing: readonly StagedMoment[]): StagedVictory | null {
  const entry = playing
    .filter(
      ({ moment }) => moment.kind === 'victory-fired' || (moment.kind === 'test-shown' && moment.what === 'victory'),
    )
    .at(-1);
  if (entry === undefined) return null;
  const { moment, startedAt } = entry;
  const fired = moment.kind === 'victory-fired' ? moment : null;
  const leader =
    view.race.lead.leader ?? Object.values(view.race.racers).find((racer) => !racer.alsoRunning)?.id ?? null;
  const id = fired === null ? leader : fired.racer;
  const racer = id === null ? null : (view.race.racers[id] ?? null);
  const milestone = fired === null ? view.race.milestone : fired.milestone;
  const crossing = racer?.crossing ?? null;
  return {
    seq: moment.seq,
    racer,
    title: view.show.title,
    milestone,
    at: crossing !== null && crossing.milestone === milestone ? crossing.to : null,
    solo: Object.values(view.race.racers).filter(({ alsoRunning }) => !alsoRunning).length < 2,
    test: fired === null,
    startedAt,
  };
}
