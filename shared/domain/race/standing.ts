import type { Racer, RaceState } from './race-state.ts';
import { contenders, racerResolution, racerTotal } from './totals.ts';

export interface Standing {
  readonly first: Racer;
  readonly gap: number;
  /** The coarser of the two resolutions. */
  readonly resolution: number;
  /** Ahead by more than both resolutions; otherwise it is too close to call (RACE-6). */
  readonly clear: boolean;
}

/** The two highest known totals; null while fewer than two contenders have reported. */
export function standing(race: RaceState): Standing | null {
  let first: { racer: Racer; total: number } | null = null;
  let second: { racer: Racer; total: number } | null = null;
  for (const racer of contenders(race)) {
    const total = racerTotal(racer);
    if (total === null) continue;
    if (first === null || total > first.total) {
      second = first;
      first = { racer, total };
    } else if (second === null || total > second.total) {
      second = { racer, total };
    }
  }
  if (first === null || second === null) return null;
  const gap = first.total - second.total;
  const resolution = Math.max(racerResolution(first.racer), racerResolution(second.racer));
  return { first: first.racer, gap, resolution, clear: gap > resolution };
}
