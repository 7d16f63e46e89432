import type { AccountConfig, AccountId, RacerId, SourceName } from '../../shared/domain/race/race-state.ts';
import type { Duration, Instant } from '../../shared/lib/instant.ts';

/** The configuration of an account, by the name of its source. */
export type ConfigOf<N extends SourceName> = Extract<AccountConfig, { readonly source: N }>;

/** One account that a source must watch. */
export interface Watched<C extends AccountConfig = AccountConfig> {
  readonly racer: RacerId;
  readonly account: AccountId;
  readonly config: C;
}

/** What a source found: totals only. Null, 0, hidden or garbage is never a reading; it is an AccountFault. */
export interface Reading {
  readonly racer: RacerId;
  readonly account: AccountId;
  readonly total: number;
  /** When the platform said so; absent = now. */
  readonly at?: Instant;
  readonly resolution?: number;
  /** The platform's id of this delivery, where it has one. */
  readonly key?: string;
  readonly kind?: 'absolute' | 'delta';
}

export type SourceErrorCode =
  'network' | 'timeout' | 'http' | 'rate-limited' | 'auth' | 'not-found' | 'bad-data' | 'config' | 'internal';

/** What is wrong with one account while the source itself answers. */
export interface AccountFault {
  readonly racer: RacerId;
  readonly account: AccountId;
  readonly code: SourceErrorCode;
  /** What was wrong, where, and what to do; without secrets. */
  readonly message: string;
}

export interface Look {
  readonly readings: readonly Reading[];
  readonly faults: readonly AccountFault[];
}

/** An HTTP answer, whole and in bounds. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface FetchOptions {
  /** Addresses of this machine and network are refused without it. */
  readonly allowPrivate?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a look may use: time and the network come in, bound to the look's own limits and its end. */
export interface LookContext {
  readonly signal: AbortSignal;
  /** A guarded GET. Throws SourceError; an HTTP error status is an answer, not an exception. */
  fetch(url: string, options?: FetchOptions): Promise<Answer>;
  now(): Instant;
}

/** How much a platform host may be asked: a token bucket. */
export interface RequestLimit {
  /** One token comes back in this time. */
  readonly interval: Duration;
  readonly burst: number;
}

/** A kind of source: pure polling. Periods, retries, limits and health are the host's. */
export interface Source<C extends AccountConfig = AccountConfig> {
  readonly type: C['source'];
  readonly title: string;
  /** null = nothing to run: totals come from people or programs. */
  readonly polling: {
    readonly defaultEverySeconds: number;
    /** Accounts in one look at most. */
    readonly batchSize: number;
    readonly limit: RequestLimit;
  } | null;
  /** The platform host that is asked: sources that share it share its limits. Safe to show. */
  hostOf(config: C): string;
  /** Accounts with the same key may share a look. */
  groupKey(config: C): string;
  /** What this source is, for the control page; without secrets. */
  describe(config: C): string;
  /** Looks once. Throws SourceError when nothing can be said of any account. */
  look(watched: readonly Watched<C>[], context: LookContext): Promise<Look>;
}
