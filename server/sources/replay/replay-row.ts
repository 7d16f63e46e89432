import type { Instant } from '../../../shared/lib/instant.ts';

/** One good row of a replay file. */
export interface ReplayRow {
  readonly at: Instant;
  readonly racer: string;
  /** Absent where the file does not tell accounts apart. */
  readonly account?: string;
  readonly total: number;
  /** 1 = exact. */
  readonly resolution: number;
}

/** One row that was skipped. */
export interface BadRow {
  /** Counted from 1, the header is line 1. */
  readonly line: number;
  readonly trouble: string;
}

/** A replay file, read. */
export interface ReplayFile {
  /** By time; rows of the same time in the order of the file. Never empty. */
  readonly rows: readonly ReplayRow[];
  readonly skipped: {
    readonly count: number;
    /** The first of them, at most `shownBadRows`. */
    readonly first: readonly BadRow[];
  };
  /** The first line whose time is before that of a row above it; null = the file is in order. */
  readonly outOfOrderAt: number | null;
}

export const shownBadRows = 100;
