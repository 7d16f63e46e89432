import type { Instant } from '../../../shared/lib/instant.ts';

/** The show's clock, as what is on the stage reads it. */
export interface StageClock {
  now(): Instant;
  /** Show milliseconds per real one; 0 = it stands. */
  rate(): number;
}
