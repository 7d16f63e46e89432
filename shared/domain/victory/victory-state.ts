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

/** A confirmed crossing whose victory is still to come. */
export interface WaitingClaim extends VictoryClaim {
  /** When it was confirmed. */
  readonly at: Instant;
  /** In line behind one that plays: it comes by itself. Otherwise it was confirmed while held, and waits for somebody. */
  readonly queued: boolean;
}

/**
 * The machine: armed while nobody has claimed the milestone, seen and confirmed by the race itself, then waiting where somebody holds
 * it, then fired.
 */
export interface VictoryState {
  readonly settings: VictorySettings;
  /** A confirmed crossing waits until somebody releases it. */
  readonly holding: boolean;
  /** Confirmed and not yet on screen, in the order of the record. */
  readonly waiting: readonly WaitingClaim[];
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
    /** When it leaves the screen, or left it. */
    readonly ends: Instant;
  } | null;
}
