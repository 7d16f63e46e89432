import type { Duration, Instant } from '../../lib/instant.ts';

export type RacerId = string;
export type AccountId = string;

/** Where the totals of an account come from. The server runs one source per account; `manual` and `feed` have none to run. */
export type AccountConfig =
  | { readonly source: 'manual' }
  | { readonly source: 'feed' }
  | { readonly source: 'replay' }
  | {
      readonly source: 'json';
      readonly url: string;
      readonly pointer: string;
      readonly resolution?: number;
      readonly everySeconds?: number;
      readonly allowPrivate?: boolean;
    }
  | {
      readonly source: 'bluesky';
      readonly actor: string;
      readonly service?: string;
      readonly everySeconds?: number;
      readonly allowPrivate?: boolean;
    }
  | {
      readonly source: 'mastodon';
      readonly acct: string;
      readonly instance?: string;
      readonly everySeconds?: number;
      readonly allowPrivate?: boolean;
    };

export type SourceName = AccountConfig['source'];

export interface Account {
  readonly id: AccountId;
  readonly config: AccountConfig;
  /** The last accepted total; null until the account has reported. */
  readonly total: number | null;
  /** 1 = exact; n = the platform cuts down to a multiple of n. */
  readonly resolution: number;
  readonly at: Instant | null;
  /** Who said so: the source of the last accepted total (`typed` for race.correct). */
  readonly source: string | null;
  /** Follow events since the last total; shown, never judged (RACE-2). */
  readonly nudge: number;
  /** The last moments at which the total changed, as rates per minute; what a step is judged against (RACE-7). */
  readonly recentRates: readonly number[];
}

/** A point of the series from which rate and ETA are taken; steps are subtracted from it. */
export interface Sample {
  readonly at: Instant;
  readonly value: number;
}

interface CrossingFacts {
  readonly from: Instant;
  readonly to: Instant;
  readonly total: number;
  readonly source: string;
  readonly rivals: readonly { readonly racer: RacerId; readonly total: number | null }[];
}

/** One racer at one milestone. */
export type Crossing =
  | { readonly phase: 'under'; readonly at: Instant }
  /** Was there before anybody looked: no crossing was seen, and none is claimed. */
  | { readonly phase: 'past' }
  | ({ readonly phase: 'seen' } & CrossingFacts)
  | ({ readonly phase: 'confirmed'; readonly confirmedAt: Instant; readonly by: CrossingProof } & CrossingFacts);

/** What confirmed a crossing. */
export type CrossingProof = 'second-observation' | 'second-source' | 'person' | 'typed' | 'at-once';

export interface Racer {
  readonly id: RacerId;
  /** Sorts the racers as the show file lists them. */
  readonly rank: string;
  readonly name: string;
  readonly colour: string;
  readonly alsoRunning: boolean;
  readonly accounts: Readonly<Record<AccountId, Account>>;
  readonly samples: readonly Sample[];
  /** Sum of all flagged steps; samples carry totals less this. */
  readonly stepOffset: number;
  /** By milestone (as a decimal string). */
  readonly crossings: Readonly<Record<string, Crossing>>;
}

export interface RaceSettings {
  /** How long a new leader must stay ahead before the change is called. */
  readonly dwell: Duration;
  readonly confirmAtOnce: boolean;
  /** The window over which the rate is taken. */
  readonly rateWindow: Duration;
  /** An ETA further away than this is "too far to say". */
  readonly etaHorizon: Duration;
}

export interface LeadChange {
  /** The first observation that put the new leader ahead by more than both resolutions. */
  readonly at: Instant;
  /** When the dwell was over. */
  readonly calledAt: Instant;
  readonly from: RacerId;
  readonly to: RacerId;
  readonly afterStep: boolean;
}

export interface Step {
  readonly at: Instant;
  readonly racer: RacerId;
  readonly account: AccountId;
  readonly change: number;
  /** What the recent rates let one expect instead. */
  readonly expected: number;
}

export interface Lead {
  readonly leader: RacerId | null;
  /** A racer that is ahead by more than both resolutions, but not yet for the dwell. */
  readonly challenger: {
    readonly racer: RacerId;
    /** The first observation ahead. */
    readonly since: Instant;
    /** Where the dwell begins: `since`, or the newest observation where this one came late from a slow source. */
    readonly heldFrom: Instant;
    readonly afterStep: boolean;
  } | null;
}

export interface RaceState {
  readonly settings: RaceSettings;
  /** Ascending. In a rolling race the milestones so far, the one in force last. */
  readonly milestones: readonly number[];
  readonly rolling: boolean;
  readonly racers: Readonly<Record<RacerId, Racer>>;
  /** Taken out: out of the race, not off the record. They come back as they left. */
  readonly retired: Readonly<Record<RacerId, Racer>>;
  /** Race time: the newest time that an observation carried, or up to a minute later by ticks. */
  readonly time: Instant | null;
  /** The time of the newest observation. */
  readonly newest: Instant | null;
  readonly lead: Lead;
  readonly leadChanges: readonly LeadChange[];
  readonly steps: readonly Step[];
}
