import { fromIso, second, toIso } from '../../../shared/lib/instant.ts';
import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { FinishView } from '../../../shared/projections/victory-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import { laneOrder } from '../tt-race/lane-order.ts';

/** One racer's crossing on the photo finish's time axis. */
export interface FinishLane extends Pick<FinishView, 'from' | 'to'> {
  readonly racer: RacerView;
}

/** A victory as it is drawn. */
export interface VictoryScene {
  readonly seq: number;
  /** By the page's steady clock. */
  readonly startedAt: number;
  /** Real milliseconds. */
  readonly length: number;
  /** null: the show's, with nobody named. */
  readonly racer: RacerView | null;
  /** The contenders, highest total first. */
  readonly field: readonly RacerView[];
  readonly title: string;
  readonly milestone: number | null;
  /** When it was reached; null where no crossing says so. */
  readonly at: string | null;
  /** Who made it full; null = nobody has said. */
  readonly name: string | null;
  /** A goal of one's own: nobody else could have been first. */
  readonly solo: boolean;
  /** Crossings that overlap, where nobody can say who was first; empty = no photo finish. */
  readonly photo: readonly FinishLane[];
  readonly test: boolean;
  readonly mode: OverlayView['show']['mode'];
  /** Of a show that is replayed: that it is, and that it is not proven. Null = it is played. */
  readonly replay: string | null;
}

const mostLanes = 4;

export function victoryScene(view: OverlayView, { moment, startedAt }: StagedMoment): VictoryScene | null {
  if (moment.kind !== 'victory-fired' && moment.kind !== 'test-shown') return null;
  const fired = moment.kind === 'victory-fired' ? moment : null;
  const contenders = laneOrder(view.race).filter(({ alsoRunning }) => !alsoRunning);
  const id = fired === null ? (view.race.lead.leader ?? contenders[0]?.id ?? null) : fired.racer;
  const racer = id === null ? null : (view.race.racers[id] ?? null);
  const milestone = fired === null ? view.race.milestone : fired.milestone;
  const finish = fired === null ? [] : finishOf(view, milestone);
  const own = finish.find((crossing) => crossing.racer === id);
  return {
    seq: moment.seq,
    startedAt,
    length: moment.lasts,
    racer,
    field: [...contenders].sort((a, b) => (b.total ?? -1) - (a.total ?? -1)),
    title: view.show.title,
    milestone,
    at: own?.to ?? null,
    name: fired?.name ?? null,
    solo: contenders.length < 2,
    photo: moment.kind === 'test-shown' ? testFinish(moment, contenders) : photoFinish(view, finish, own),
    test: fired === null,
    mode: view.show.mode,
    replay: view.show.recorded === undefined ? null : view.show.label,
  };
}

const finishOf = ({ victory: { last } }: OverlayView, milestone: number | null): readonly FinishView[] =>
  last === null || last.milestone !== milestone ? [] : last.finish;

function photoFinish(
  { race }: OverlayView,
  finish: readonly FinishView[],
  own: FinishView | undefined,
): readonly FinishLane[] {
  if (own === undefined || !own.photoFinish) return [];
  const lanes = finish
    .filter(({ photoFinish: close }) => close)
    .flatMap(({ racer, from, to }) => {
      const known = race.racers[racer];
      return known === undefined ? [] : [{ racer: known, from, to }];
    });
  return lanes.length < 2 ? [] : lanes.slice(0, mostLanes);
}

/** Intervals as two sources that look every half minute would give them; the scene says that it is a test. */
function testFinish(
  moment: Extract<StagedMoment['moment'], { kind: 'test-shown' }>,
  contenders: readonly RacerView[],
): readonly FinishLane[] {
  if (moment.what !== 'photo-finish') return [];
  const at = fromIso(moment.at);
  return contenders.slice(0, 2).map((racer, index) => ({
    racer,
    from: toIso(at - (40 - 18 * index) * second),
    to: toIso(at - (10 - 8 * index) * second),
  }));
}
