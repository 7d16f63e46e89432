import type { Duration, Instant } from '../../lib/instant.ts';
import type { RacerId } from '../race/race-state.ts';

export interface PleaSettings {
  /** How long the platform takes until a follow shows in its count. */
  readonly lag: Duration;
  /** Over how long the effect is measured. */
  readonly window: Duration;
}

/** A total that was observed, less the steps before it. Few and far between, over hours: what a plea is measured against. */
export interface PleaSample {
  readonly at: Instant;
  readonly value: number;
}

/** What a plea did to the rate of one racer, in followers per minute. */
export type PleaEffect =
  | {
      readonly kind: 'measured';
      readonly perMinute: number;
      /** 95 % lie between these two. */
      readonly low: number;
      readonly high: number;
      /** Stands out from what the rate does by itself. */
      readonly distinct: boolean;
      /** Changes of the rate without a plea that it was compared with. */
      readonly compared: number;
    }
  /** Not enough undisturbed time before it, or no counts after it. */
  | { readonly kind: 'unknown'; readonly why: 'little-history' | 'no-counts' };

export interface Plea {
  readonly id: string;
  readonly at: Instant;
  readonly note: string | null;
  /** The card that was on screen with it; null = none. */
  readonly cue: string | null;
  /** The first plea of those that cannot be told apart: they are measured together. */
  readonly group: string;
  /** Of the whole group, by racer; null = not yet. */
  readonly effects: Readonly<Record<RacerId, PleaEffect>> | null;
}

export interface PleaState {
  readonly settings: PleaSettings;
  /** As they were made. */
  readonly pleas: readonly Plea[];
  readonly series: Readonly<Record<RacerId, readonly PleaSample[]>>;
}
