/** What every page may know of the race. Times are RFC 3339 UTC; rates are followers per minute. */
export interface RaceView {
  /** The milestone in force: the lowest that no contender has confirmed, else the highest; null = none set. */
  readonly milestone: number | null;
  readonly milestones: readonly number[];
  readonly rolling: boolean;
  readonly lead: LeadView;
  /** By id; order them by `order`, not by key. */
  readonly racers: Readonly<Record<string, RacerView>>;
  /** Race time: the newest time that an observation carried. */
  readonly time: string | null;
}

export interface LeadView {
  /** `unknown`: fewer than two contenders have reported (a solo goal stays there). `pending`: ahead, but not yet for the dwell. */
  readonly state: 'unknown' | 'called' | 'pending' | 'too-close';
  /** The called leader. */
  readonly leader: string | null;
  readonly challenger: string | null;
  /** Between the two highest totals; null until two are known. */
  readonly gap: number | null;
  /** The rounding inside which the gap says nothing. */
  readonly resolution: number;
}

export interface RacerView {
  readonly id: string;
  readonly order: string;
  readonly name: string;
  readonly colour: string;
  readonly alsoRunning: boolean;
  /** 1 = highest total among the contenders (among all that are also running, for those); null = unknown. */
  readonly place: number | null;
  /** The sum of the last accepted totals; null until each account has reported. */
  readonly total: number | null;
  /** Follow events since; show total + nudge, judge total. */
  readonly nudge: number;
  /** 1 = exact; n = rounded down to a multiple of n. */
  readonly resolution: number;
  /** When the oldest of its accounts last reported. */
  readonly at: string | null;
  /** No report for three of its source's periods. */
  readonly stale: boolean;
  /** total ÷ milestone; may pass 1. */
  readonly progress: number | null;
  /** Followers per minute, robust, steps left out; null = too few observations. */
  readonly rate: number | null;
  readonly eta: EtaView;
  /** A trailing racer's way to be first: followers per minute it must gain from now on; null = not trailing or cannot be said. */
  readonly needed: number | null;
  /** At the milestone in force. */
  readonly crossing: CrossingView | null;
  /** The last flagged step within ten minutes of race time. */
  readonly step: { readonly at: string; readonly change: number } | null;
  /** Who reported last: `bluesky`, `typed`, … */
  readonly source: string | null;
}

export type EtaView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-far' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

export interface CrossingView {
  readonly milestone: number;
  readonly phase: 'seen' | 'confirmed';
  readonly from: string;
  readonly to: string;
  readonly confirmedAt: string | null;
  readonly total: number;
  readonly photoFinish: boolean;
}
