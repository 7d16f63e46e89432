import { fromIso, minute } from '../../../shared/lib/instant.ts';
import type { RaceView } from '../../../shared/projections/race-view.ts';

/** Within two minutes or one per cent of the milestone: time to load what celebrates it. */
export function isVictoryNear({ racers, time }: Pick<RaceView, 'racers' | 'time'>): boolean {
  return Object.values(racers).some(({ alsoRunning, progress, eta, crossing }) => {
    if (alsoRunning) return false;
    if (crossing?.phase === 'seen' || ((progress ?? 0) >= 0.99 && (progress ?? 0) < 1)) return true;
    return eta.kind === 'range' && time !== null && fromIso(eta.from) - fromIso(time) < 2 * minute;
  });
}
