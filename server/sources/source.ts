import type { AccountConfig } from '../../shared/domain/race/race-state.ts';

/** One account that a source must watch. */
export interface Watched {
  readonly racer: string;
  readonly account: string;
  readonly config: AccountConfig;
}

/** What a source found: totals only. Null, 0, hidden or garbage is never a reading; it is a SourceFault. */
export interface Reading {
  readonly racer: string;
  readonly account: string;
  readonly total: number;
  /** When the platform said so; absent = now. */
  readonly at?: number;
  readonly resolution?: number;
  /** The platform's id of this delivery, where it has one. */
  readonly key?: string;
  readonly kind?: 'absolute' | 'delta';
}

export type SourceErrorCode = 'network' | 'timeout' | 'http' | 'rate-limited' | 'auth' | 'not-found' | 'bad-data' | 'config';
