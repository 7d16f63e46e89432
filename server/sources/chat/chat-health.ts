import { toIso, type Instant } from '../../../shared/lib/instant.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { Budget } from '../fetch/rate-headers.ts';
import { stateOf } from '../source-health.ts';
import type { SourceErrorCode } from '../source.ts';
import type { RunningChatDeps } from './running-chat.ts';

export interface ChatTrouble {
  readonly code: SourceErrorCode;
  readonly message: string;
  /** null = not by itself. */
  readonly retryAt: Instant | null;
}

/** What one chat says of itself. */
export interface ChatHealth {
  connecting(): void;
  live(note?: string | null, budget?: Budget | null): void;
  /** Logged when it begins or changes, not each time it is met again. */
  troubled(trouble: ChatTrouble): void;
}

export function createChatHealth({ id, title, clock, logger, tell }: RunningChatDeps): ChatHealth {
  let lastOk: Instant | null = null;
  let since: Instant = clock.now();
  let last: SourceHealthView['state'] | null = null;
  let said = '';

  const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at));
  function become(state: SourceHealthView['state'], more: Partial<SourceHealthView> = {}): void {
    if (state !== last) since = clock.now();
    last = state;
    const rest = { retryAt: null, error: null, budget: null, note: null, ...more };
    tell({ id, title, accounts: [], state, since: toIso(since), lastOk: iso(lastOk), ...rest });
  }

  return {
    connecting: () => become('connecting'),
    live(note = null, budget = null) {
      if (last !== 'live') logger.info({ source: id }, 'the chat is read');
      said = '';
      lastOk = clock.now();
      become('live', { note, budget: budget && { remaining: budget.remaining, resetAt: toIso(budget.resetAt) } });
    },
    troubled({ code, message, retryAt }) {
      if (message !== said) logger.warn({ source: id, code }, message);
      said = message;
      become(stateOf[code] ?? 'backoff', { error: { code, message }, retryAt: iso(retryAt) });
    },
  };
}
