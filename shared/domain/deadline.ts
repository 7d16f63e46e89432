import type { Instant } from '../lib/instant.ts';
import { cueDue } from './cue/decide-air.ts';
import { pleaDue } from './plea/decide-plea.ts';
import { readingEnds } from './queue/decide-reading.ts';
import { silence } from './race/decide-lead.ts';
import { callAt } from './race/lead.ts';
import type { ShowState } from './show-state.ts';
import { victoryDue } from './victory/victory-line.ts';

/** When must a tick come at the latest, by the show's clock? null = no tick would change anything. */
export function deadline(state: ShowState): Instant | null {
  const dues = [leadDue(state), readingEnds(state.queue), cueDue(state), pleaDue(state), victoryDue(state)];
  const set = dues.filter((due) => due !== null);
  return set.length === 0 ? null : Math.min(...set);
}

function leadDue(state: ShowState): Instant | null {
  const due = callAt(state.race);
  const { newest } = state.race;
  // Later than this the tick would come into silence, and decide nothing.
  return due !== null && newest !== null && due < newest + silence ? due : null;
}
