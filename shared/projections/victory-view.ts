export type VictoryCause = 'crossing' | 'hand' | 'replay';
export type VictoryAnimation = 'theme' | 'parade' | 'confetti' | 'engraving' | 'front-page';

export interface VictorySettingsView {
  /** Which confirmed crossings of a milestone fire by themselves. */
  readonly fires: 'first' | 'every' | 'none';
  readonly animation: VictoryAnimation;
  /** Real milliseconds. */
  readonly length: number;
  readonly intensity: number;
  readonly sound: boolean;
  readonly volume: number;
}

/** One racer's crossing of the milestone that the last victory is for. */
export interface FinishView {
  readonly racer: string;
  readonly from: string;
  readonly to: string;
  readonly total: number;
  /** Its interval overlaps another's: nobody can say who was first. */
  readonly photoFinish: boolean;
}

export interface VictoryView {
  /** The last victory; `cancelled` takes it off the screen. While it plays a message makes room, and nothing is spoken. */
  readonly last: {
    readonly seq: number;
    readonly racer: string | null;
    readonly milestone: number | null;
    readonly cause: VictoryCause;
    /** Who made it full, as the host typed it. */
    readonly name: string | null;
    readonly at: string;
    readonly playUntil: string;
    readonly cancelled: boolean;
    /** Confirmed crossings of that milestone, earliest first. */
    readonly finish: readonly FinishView[];
  } | null;
  readonly settings: VictorySettingsView;
}

/** A confirmed crossing whose victory is still to come. */
export interface WaitingView {
  readonly racer: string;
  readonly milestone: number;
  readonly at: string;
  /** It comes by itself when the one on screen is over; otherwise it waits to be released. */
  readonly queued: boolean;
}

/** For those who run the show: what comes next, and what waits. */
export interface HostVictoryView extends VictoryView {
  /** A confirmed crossing waits until it is released. */
  readonly holding: boolean;
  readonly waiting: readonly WaitingView[];
  /** The next one, for the milestone in force; null = no milestone, or nobody who has reported. */
  readonly next: NextVictoryView | null;
}

export interface NextVictoryView {
  /** `armed`: nobody is there yet. `seen`: over, to be confirmed. `fired`: this milestone has had its victory, or was confirmed without one. */
  readonly state: 'armed' | 'seen' | 'waiting' | 'fired';
  /** The one that is expected there first. */
  readonly racer: string;
  readonly milestone: number;
  readonly toGo: number;
  /** When it will be crossed, as an interval around the likeliest; null = cannot be said. `to` null: may take much longer. */
  readonly eta: { readonly from: string; readonly about: string; readonly to: string | null } | null;
}
