import type { Duration, Instant } from '../../lib/instant.ts';
import type { RacerId } from '../race/race-state.ts';
import type { VictoryAnimation, VictoryCause, VictoryTrigger } from '../show-words.ts';

export interface VictorySettings {
  readonly fires: VictoryTrigger;
  readonly animation: VictoryAnimation;
  /** How long it plays, real milliseconds. */
  readonly length: Duration;
  /** 0.25 (a few pieces) to 1 (all of them). */
  readonly intensity: number;
  readonly sound: boolean;
  /** 0 to 1. */
  readonly volume: number;
}

/** One racer at one milestone. */
export interface VictoryClaim {
  readonly racer: RacerId;
  readonly milestone: number;
}

/**
 * The machine: armed while nobody has claimed the milestone, seen and confirmed by the race itself, then waiting where somebody holds
 * it, then fired.
 */
export interface VictoryState {
  readonly settings: VictorySettings;
  /** A confirmed crossing waits until somebody releases it. */
  readonly holding: boolean;
  /** Confirmed while held, oldest first; `at` is when it was confirmed. */
  readonly waiting: readonly (VictoryClaim & { readonly at: Instant })[];
  /** Every confirmed crossing has had its say here, whether it fired or not: it is never heard again. */
  readonly claims: readonly VictoryClaim[];
  readonly last: {
    readonly seq: number;
    readonly racer: RacerId | null;
    readonly milestone: number | null;
    readonly cause: VictoryCause;
    /** Who made it full, as the host typed it. */
    readonly name: string | null;
    readonly at: Instant;
    readonly playUntil: Instant;
    readonly cancelled: boolean;
  } | null;
}
