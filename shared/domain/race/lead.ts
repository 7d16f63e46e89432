import type { Instant } from '../../lib/instant.ts';
import type { Lead, RaceState } from './race-state.ts';
import { standing } from './standing.ts';

/**
 * The lead after a total has changed (RACE-6). A racer that has just become known was not overtaken and overtakes nobody: if it is
 * ahead it is simply the leader.
 */
export function leadAfter(race: RaceState, at: Instant, newcomer: boolean): Lead {
  const now = standing(race);
  const { lead } = race;
  if (now === null) return lead.leader === null && lead.challenger === null ? lead : { leader: null, challenger: null };
  if (!now.clear) return lead.challenger === null ? lead : { ...lead, challenger: null };
  const first = now.first.id;
  if (lead.leader === null || (newcomer && lead.leader !== first)) return { leader: first, challenger: null };
  if (lead.leader === first) return lead.challenger === null ? lead : { ...lead, challenger: null };
  if (lead.challenger?.racer === first) return lead;
  return {
    leader: lead.leader,
    challenger: { racer: first, since: at, heldFrom: Math.max(at, race.newest ?? at), afterStep: false },
  };
}

/** When the dwell of the challenger is over; null where nobody challenges. */
export function callAt(race: RaceState): Instant | null {
  const { challenger } = race.lead;
  return challenger === null ? null : challenger.heldFrom + race.settings.dwell;
}
