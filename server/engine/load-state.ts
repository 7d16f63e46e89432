import type { ShowState } from '../../shared/domain/show-state.ts';
import type { EventLog } from '../storage/event-log.ts';
import type { ShowDomain } from './show-domain.ts';

export interface LoadedState {
  readonly state: ShowState;
  /** How many lines were folded. */
  readonly folded: number;
}

/** The state at the end of the log: from its snapshot and the lines after it, or from all lines where the snapshot is of no use. */
export function loadState(log: EventLog, domain: ShowDomain): LoadedState {
  const snapshot = log.loadSnapshot();
  if (snapshot !== null) {
    try {
      return foldFrom(snapshot, log, domain);
    } catch (error) {
      // A snapshot is a cache: what cannot be carried on from is left aside. Damage to the lines themselves shows below.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return foldFrom(domain.initialState, log, domain);
}

function foldFrom(start: ShowState, log: EventLog, domain: ShowDomain): LoadedState {
  let state = start;
  let folded = 0;
  for (const event of log.read(start.seq)) {
    state = domain.evolve(state, event);
    folded++;
  }
  return { state, folded };
}
