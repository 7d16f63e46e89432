import { minute, second, type Duration, type Instant } from '../lib/instant.ts';
import type { Account, AccountConfig, Racer } from '../domain/race/race-state.ts';

/** Seconds between two looks where the account says nothing else; the sources poll by the same figures. */
export const defaultEverySeconds = { bluesky: 5, mastodon: 10, json: 5 } as const;

const missed = 3;

/** How long an account may be silent before its count is stale: three of its source's periods; null = never (typed counts). */
export function staleAfter(config: AccountConfig): Duration | null {
  switch (config.source) {
    case 'manual':
      return null;
    case 'feed':
    case 'replay':
      return 5 * minute;
    default:
      return Math.max(missed * (config.everySeconds ?? defaultEverySeconds[config.source]), 15) * second;
  }
}

export function isStale(racer: Racer, now: Instant): boolean {
  return Object.values(racer.accounts).some((account) => isAccountStale(account, now));
}

function isAccountStale(account: Account, now: Instant): boolean {
  const after = staleAfter(account.config);
  return after !== null && account.at !== null && now - account.at > after;
}
