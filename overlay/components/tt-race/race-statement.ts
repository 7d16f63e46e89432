import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';
import type { Words } from '../../strings/words.ts';
import { laneOrder } from './lane-order.ts';

/** The one sentence above the race. */
export interface RaceStatement {
  /** Whose accent it takes; null = nobody's. */
  readonly racer: RacerView | null;
  readonly text: string;
  readonly tone: 'plain' | 'lead' | 'open' | 'won';
}

/** The first to be confirmed at the milestone in force. */
function winner(lanes: readonly RacerView[]): RacerView | null {
  const confirmed = lanes.filter((racer) => racer.crossing?.phase === 'confirmed');
  const end = (racer: RacerView): string => racer.crossing?.to ?? '';
  return confirmed.sort((one, other) => (end(one) < end(other) ? -1 : 1))[0] ?? null;
}

function goalStatement(lanes: readonly RacerView[], race: RaceView, words: Words): RaceStatement {
  const racer = lanes[0];
  if (racer === undefined || racer.total === null) return { racer: null, text: words.waiting, tone: 'plain' };
  if (race.milestone === null || racer.total >= race.milestone) return { racer: null, text: '', tone: 'plain' };
  return { racer: null, text: words.toGo(race.milestone - racer.total), tone: 'plain' };
}

/** Whose place stands out: the winner's, else the called leader's. */
export function foremost(race: RaceView): string | null {
  const won = winner(laneOrder(race));
  if (won !== null) return won.crossing?.photoFinish === true ? null : won.id;
  return race.lead.state === 'called' ? race.lead.leader : null;
}

/** What the overlay says of the lead. It never calls what the race has not called. */
export function raceStatement(race: RaceView, words: Words): RaceStatement {
  const lanes = laneOrder(race);
  const won = winner(lanes);
  if (won !== null && race.milestone !== null) {
    if (won.crossing?.photoFinish === true) return { racer: null, text: words.photoFinish, tone: 'open' };
    return { racer: won, text: words.reached(race.milestone), tone: 'won' };
  }
  if (lanes.length < 2) return goalStatement(lanes, race, words);
  const { lead } = race;
  const challenger = lead.challenger === null ? null : (race.racers[lead.challenger] ?? null);
  const leader = lead.leader === null ? null : (race.racers[lead.leader] ?? null);
  switch (lead.state) {
    case 'too-close':
      return { racer: null, text: words.tooClose, tone: 'open' };
    case 'pending':
      return { racer: challenger, text: `${words.ahead}, ${words.pending}`, tone: 'open' };
    case 'called':
      return { racer: leader, text: words.leadsBy(lead.gap ?? 0), tone: 'lead' };
    case 'unknown':
      return { racer: null, text: words.waiting, tone: 'plain' };
  }
}
