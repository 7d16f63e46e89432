import { toIso, type Instant } from '../../lib/instant.ts';
import type { Draft } from '../draft.ts';
import { momentLasts, playTime } from '../moments.ts';
import { fireForCrossing, firesByItself } from '../victory/decide-victory.ts';
import { crossingAt } from './crossing.ts';
import type { CrossingProof, RacerId } from './race-state.ts';
import { rollingMilestone } from './rolling-milestone.ts';
import { contenders, isSurelyUnder, racerTotal } from './totals.ts';

/** What an observation that has just been folded means for the milestones (RACE-9). */
export function judgeCrossings(draft: Draft, racerId: RacerId, at: Instant, source: string): void {
  for (const milestone of draft.state.race.milestones) judgeCrossing(draft, racerId, milestone, at, source);
  rollOn(draft, racerId, at, source);
}

function judgeCrossing(draft: Draft, racerId: RacerId, milestone: number, at: Instant, source: string): void {
  const { race } = draft.state;
  const racer = race.racers[racerId];
  if (racer === undefined || racer.alsoRunning) return;
  const total = racerTotal(racer);
  const crossing = crossingAt(racer, milestone);
  if (total === null || crossing === undefined) return;
  if (crossing.phase === 'under' && total >= milestone) {
    const payload = {
      racer: racerId,
      milestone,
      from: toIso(crossing.at),
      to: toIso(at),
      total,
      source,
      rivals: rivalsOf(draft, racerId),
    };
    draft.emit({ type: 'race.crossed', payload });
    if (source === 'typed') confirmCrossing(draft, racerId, milestone, at, 'typed');
    else if (race.settings.confirmAtOnce) confirmCrossing(draft, racerId, milestone, at, 'at-once');
  } else if (crossing.phase === 'seen' && total >= milestone) {
    const proof = source === 'typed' ? 'typed' : source === crossing.source ? 'second-observation' : 'second-source';
    confirmCrossing(draft, racerId, milestone, at, proof);
  } else if (crossing.phase === 'seen' && isSurelyUnder(racer, milestone)) {
    draft.emit({
      type: 'race.crossing-dropped',
      payload: { racer: racerId, milestone, at: toIso(at), by: 'observation' },
    });
  }
}

export function rivalsOf(draft: Draft, racerId: RacerId): { racer: RacerId; total: number | null }[] {
  return contenders(draft.state.race)
    .filter((rival) => rival.id !== racerId)
    .map((rival) => ({ racer: rival.id, total: racerTotal(rival) }));
}

export function confirmCrossing(draft: Draft, racer: RacerId, milestone: number, at: Instant, by: CrossingProof): void {
  const { playUntil } = playTime(draft.ctx, at, momentLasts);
  const claim = { racer, milestone };
  const fires = firesByItself(draft.state.victory, claim);
  draft.emit({ type: 'race.crossing-confirmed', payload: { ...claim, at: toIso(at), by, playUntil } });
  if (fires) fireForCrossing(draft, claim, at);
}

/** Keeps a milestone ahead of the leader where none was given. */
export function rollOn(draft: Draft, racerId: RacerId, at: Instant, source: string): void {
  for (;;) {
    const { race } = draft.state;
    const highest = Math.max(0, ...contenders(race).map((racer) => racerTotal(racer) ?? 0));
    if (!race.rolling || highest === 0) return;
    const milestone = race.milestones.at(-1);
    if (milestone === undefined) return setRolling(draft, [rollingMilestone(highest)]);
    const phases = contenders(race).map((racer) => crossingAt(racer, milestone)?.phase);
    const confirmed = phases.includes('confirmed');
    // A racer that joined with more than the milestone makes it none.
    if (!confirmed && phases.includes('past') && !phases.includes('seen')) {
      return setRolling(draft, [...race.milestones.slice(0, -1), rollingMilestone(highest)]);
    }
    if (!confirmed) return;
    const next = rollingMilestone(milestone);
    setRolling(draft, [...race.milestones, next]);
    if (!crossedTogether(draft, racerId, milestone, next, at, source)) return;
  }
}

function setRolling(draft: Draft, milestones: readonly number[]): void {
  draft.emit({ type: 'race.milestones-set', payload: { milestones: [...milestones], rolling: true } });
}

/** A jump over the next milestone too: it was crossed as well, in the same interval or since. True where that confirms it. */
function crossedTogether(
  draft: Draft,
  racerId: RacerId,
  milestone: number,
  next: number,
  at: Instant,
  source: string,
): boolean {
  const racer = draft.state.race.racers[racerId];
  const total = racer && racerTotal(racer);
  if (racer === undefined || total === null || total === undefined || total < next) return false;
  const crossing = crossingAt(racer, milestone);
  if (crossing?.phase !== 'confirmed') return false;
  const already = crossing.total >= next;
  const from = already ? crossing.from : crossing.to;
  const to = already ? crossing.to : at;
  const payload = {
    racer: racerId,
    milestone: next,
    from: toIso(from),
    to: toIso(to),
    total: already ? crossing.total : total,
    source: already ? crossing.source : source,
    rivals: already ? crossing.rivals : rivalsOf(draft, racerId),
  };
  draft.emit({ type: 'race.crossed', payload });
  if (!already) return false;
  confirmCrossing(draft, racerId, next, at, crossing.by);
  return true;
}
