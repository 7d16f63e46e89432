import { minute, second, type Instant } from '../../lib/instant.ts';
import type { Account } from './race-state.ts';

const remembered = 30;
const enough = 5;

/** Changes of a purge or a slip stand out by far more than these from what the last changes did. */
const spreadsAway = 10;
const timesTheRate = 3;
const sigmasOfChance = 6;

/** Observations closer together than this tell no rate: followers come in little bursts. */
const shortest = 5 * second;

const median = (sorted: readonly number[]): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
};
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Followers per minute between an account's last total and this one; null for the first. */
export function rateSince(account: Account, total: number, at: Instant): number | null {
  if (account.total === null || account.at === null) return null;
  return ((total - account.total) * minute) / Math.max(at - account.at, shortest);
}

/**
 * The rates to judge the next change against. A counter that stands still says nothing about how it moves, so a plateau is not
 * remembered: rounded counts are one long plateau.
 */
export function rememberRate(recent: readonly number[], rate: number | null): readonly number[] {
  if (rate === null || rate === 0) return recent;
  return recent.length < remembered ? [...recent, rate] : [...recent.slice(1 - remembered), rate];
}

/**
 * Is this change a step (RACE-7)? It is one when its *rate* lies outside what the recent rates allow: their spread, a multiple of
 * their size, what chance does to single followers, and what rounding hides. Returns the change that was to be expected, or null.
 */
export function expectedInsteadOf(account: Account, total: number, at: Instant, resolution: number): number | null {
  const rate = rateSince(account, total, at);
  if (rate === null || rate === 0 || account.at === null || account.recentRates.length < enough) return null;
  const typical = median(ascending(account.recentRates));
  const spread = 1.4826 * median(ascending(account.recentRates.map((recent) => Math.abs(recent - typical))));
  const minutes = Math.max(at - account.at, shortest) / minute;
  const chance = (sigmasOfChance * Math.sqrt(Math.max(Math.abs(typical) * minutes, 1))) / minutes;
  const rounding = (Math.max(resolution, account.resolution) - 1) / minutes;
  const allowed = Math.max(spreadsAway * spread, timesTheRate * Math.abs(typical), chance) + rounding;
  return Math.abs(rate - typical) > allowed ? Math.round(typical * minutes) : null;
}
