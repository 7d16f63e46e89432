import { fromIso, minute, type Instant } from '../../../shared/lib/instant.ts';
import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';
import type { CrewView } from '../../../shared/projections/views.ts';
import { spanOf, type Formats } from '../../strings/formats.ts';
import { hostWords as words } from '../../strings/host.en.ts';

/** One figure of the corner. */
export interface CornerFact {
  readonly name: string;
  readonly value: string;
}

const contendersOf = ({ racers }: RaceView): readonly RacerView[] =>
  Object.values(racers).filter(({ alsoRunning }) => !alsoRunning);

/** The gap of a race, what is to go of a solo goal; no more than was called. */
export function gapFact(race: RaceView, formats: Formats): CornerFact {
  const [only, second] = contendersOf(race);
  if (only !== undefined && second === undefined) {
    const left = only.total === null || race.milestone === null ? null : Math.max(0, race.milestone - only.total);
    return { name: words.corner.toGo, value: left === null ? words.corner.none : formats.count(left) };
  }
  const { state, leader, challenger, gap } = race.lead;
  const ahead = race.racers[(state === 'pending' ? challenger : leader) ?? '']?.name;
  const value =
    state === 'too-close'
      ? words.corner.tooClose
      : gap === null || ahead === undefined
        ? words.corner.none
        : words.corner.gapOf(ahead, formats.count(Math.abs(gap)));
  return { name: words.corner.gap, value };
}

/** Of the contender who may arrive first; else what can be said of the leader. */
export function etaFact(race: RaceView, formats: Formats, showNow: Instant): CornerFact {
  const name = words.corner.eta;
  const [first] = arriving(race);
  if (first !== undefined) {
    const [from, to] = [formats.clockNear(first.eta.from, showNow), formats.clockNear(first.eta.to, showNow)];
    return { name, value: words.etaRange(from, to) };
  }
  const leader = race.racers[race.lead.leader ?? ''] ?? contendersOf(race)[0];
  const kind = leader === undefined || leader.eta.kind === 'range' ? 'unknown' : leader.eta.kind;
  return { name, value: words.etaKinds[kind] };
}

type Arriving = RacerView & { readonly eta: Extract<RacerView['eta'], { readonly kind: 'range' }> };

function arriving(race: RaceView): readonly Arriving[] {
  const isArriving = (racer: RacerView): racer is Arriving => racer.eta.kind === 'range';
  return contendersOf(race)
    .filter(isArriving)
    .sort((a, b) => fromIso(a.eta.from) - fromIso(b.eta.from));
}

/** Who of the crew is there, in words; `warn` where nobody screens what comes in. */
export function crewLine(
  { moderators, names, since, solo }: CrewView,
  showNow: Instant,
  clockRate: number,
): { readonly text: string; readonly warn: boolean } {
  const ago = Math.max(0, showNow - fromIso(since)) / Math.max(1, clockRate);
  if (moderators > 0) {
    const back = ago < minute && !solo;
    const all = names.length === moderators && moderators <= 2;
    const here = all ? words.crew.hereNamed(names.join(', ')) : words.crew.here(moderators);
    return { text: back ? words.crew.back(moderators === 1 ? (names[0] ?? null) : null) : here, warn: false };
  }
  return { text: ago < minute ? words.crew.none : words.crew.noneSince(spanOf(ago)), warn: true };
}
