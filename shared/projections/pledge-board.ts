import type { Cue, CueContent, Pledge } from '../domain/cue/cue-state.ts';
import { crossingAt } from '../domain/race/crossing.ts';
import { milestoneInForce } from '../domain/race/milestone-in-force.ts';
import type { Racer, RacerId, RaceState } from '../domain/race/race-state.ts';
import { contenders, racerTotal } from '../domain/race/totals.ts';
import type { BoardView, PledgeView } from './cue-view.ts';
import { everRaced, isCrossed, isPhotoFinish } from './photo-finish.ts';

type Board = Extract<CueContent, { kind: 'charity' }>;

/** The first confirmed crossing of a milestone, and what everybody had by then. */
interface Finish {
  readonly racer: Racer;
  readonly photoFinish: boolean;
  readonly totals: Readonly<Record<RacerId, number | null>>;
}

/** The pledges of a board, by the record of the race and nothing else: until a crossing is confirmed they are open. */
export function pledgeBoard(race: RaceState, { stated }: Pick<Cue, 'stated'>, board: Board): BoardView {
  const milestone = stated?.milestone ?? board.milestone ?? milestoneInForce(race);
  const finish = milestone === null ? null : finishOf(race, milestone);
  const first = stated?.racer ?? contenders(race)[0]?.id ?? null;
  const pledges = board.pledges.map((pledge) =>
    pledgeView(race, { ...pledge, racer: pledge.racer ?? first }, stated?.starts ?? {}, finish),
  );
  return { milestone, pledges, owed: sum(pledges.map(({ owed }) => owed)) };
}

function finishOf(race: RaceState, milestone: number): Finish | null {
  const first = everRaced(race)
    .flatMap((racer) => {
      const crossing = crossingAt(racer, milestone);
      return isCrossed(crossing) ? [{ racer, crossing }] : [];
    })
    .sort((one, other) => one.crossing.to - other.crossing.to)[0];
  // One that was seen earlier may have been first as long as nobody has said that it was none.
  if (first?.crossing.phase !== 'confirmed') return null;
  const { racer, crossing } = first;
  const rivals = crossing.rivals.map(({ racer: id, total }) => [id, total] as const);
  return {
    racer,
    photoFinish: isPhotoFinish(race, racer, milestone),
    totals: { ...Object.fromEntries(rivals), [racer.id]: crossing.total },
  };
}

function pledgeView(
  race: RaceState,
  pledge: Pledge,
  starts: Readonly<Record<RacerId, number | null>>,
  finish: Finish | null,
): PledgeView {
  const { racer } = pledge;
  const outcome = outcomeOf(pledge, racer, finish);
  const start = pledge.start ?? (racer === null ? null : (starts[racer] ?? null));
  const total = racer === null ? null : totalOf(race, racer, finish);
  const gained = start === null || total === null ? null : Math.max(0, total - start);
  const fixed = outcome === 'win' ? pledge.win : outcome === 'lose' ? pledge.lose : 0;
  const { by, win, lose, perFollower, most } = pledge;
  const owed = sum([fixed, Math.min((gained ?? 0) * perFollower, Number.MAX_SAFE_INTEGER)]);
  return {
    by,
    racer,
    win,
    lose,
    perFollower,
    most,
    outcome,
    gained,
    owed: most === null ? owed : Math.min(owed, most),
  };
}

/** Once the race is decided, what a contender had at that moment counts; the record has no other totals. */
function totalOf(race: RaceState, id: RacerId, finish: Finish | null): number | null {
  if (finish !== null && Object.hasOwn(finish.totals, id)) return finish.totals[id] ?? null;
  const racer = race.racers[id] ?? race.retired[id];
  return racer === undefined ? null : racerTotal(racer);
}

function outcomeOf({ ruling }: Pledge, racer: RacerId | null, finish: Finish | null): PledgeView['outcome'] {
  if (finish === null || racer === null) return 'open';
  // Only where nobody can tell from the record may people say.
  if (finish.photoFinish) return ruling ?? 'photo-finish';
  return finish.racer.id === racer ? 'win' : 'lose';
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((all, amount) => Math.min(all + amount, Number.MAX_SAFE_INTEGER), 0);
