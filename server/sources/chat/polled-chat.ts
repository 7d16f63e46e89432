import { second, type Duration, type Instant } from '../../../shared/lib/instant.ts';
import type { PlatformLine, PlatformRetraction } from '../../intake/platform-line.ts';
import { backoff } from '../backoff.ts';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import type { HostGate } from '../host-gate.ts';
import { createLookContexts } from '../look-context.ts';
import { SourceError } from '../source-error.ts';
import type { LookContext, RequestLimit } from '../source.ts';
import { createChatHealth } from './chat-health.ts';
import type { RunningChat, RunningChatDeps } from './running-chat.ts';

/** What a look found that is new. */
export interface ChatLook {
  readonly lines: readonly PlatformLine[];
  readonly retractions: readonly PlatformRetraction[];
  /** One line for the operator; null = none. */
  readonly note: string | null;
}

/** A chat that is asked again and again. */
export interface PolledChat {
  readonly host: string;
  readonly period: Duration;
  readonly limit: RequestLimit;
  /** Looks once, for what no look before has told. Throws SourceError where nothing can be said. */
  look(context: LookContext): Promise<ChatLook>;
}

interface PolledChatDeps extends RunningChatDeps {
  readonly gate: HostGate;
  readonly guarded: GuardedFetch;
}

/** Two looks are never closer than this, whoever is in a hurry. */
const shortestGap = second;

/** Asks by its period with jitter, never twice at a time, with full-jitter backoff and within the host's limits (SRC-9 … SRC-12). */
export function runPolledChat(chat: PolledChat, deps: PolledChatDeps): RunningChat {
  const { sink, clock, gate, guarded, logger, random } = deps;
  const health = createChatHealth(deps);
  const ending = new AbortController();
  const contextFor = createLookContexts({ clock, gate, guarded, host: chat.host });
  let cancelTimer = (): void => undefined;
  let looking = false;
  let failures = 0;
  let lastStart: Instant = 0;

  const plan = (at: Instant | null): void => {
    cancelTimer();
    if (at !== null && !ending.signal.aborted) cancelTimer = clock.schedule(at, begin);
  };
  const begin = (): void => {
    if (looking) return;
    looking = true;
    lastStart = clock.now();
    void turn().then((at) => {
      looking = false;
      plan(at);
    });
  };

  /** One look; says when the next is due, null = not by itself. */
  const turn = async (): Promise<Instant | null> => {
    try {
      const { lines, retractions, note } = await chat.look(contextFor(ending.signal));
      if (ending.signal.aborted) return null;
      if (lines.length > 0) sink.lines(lines);
      for (const retraction of retractions) sink.retract(retraction);
      failures = 0;
      health.live(note, gate.budget);
      const now = clock.now();
      const due = Math.max(lastStart + chat.period * (0.9 + 0.2 * random()), now + chat.period / 5);
      return Math.max(due, gate.opensAt(now));
    } catch (error) {
      return ending.signal.aborted ? null : fall(toSourceError(error));
    }
  };

  const fall = (error: SourceError): Instant | null => {
    failures++;
    const now = clock.now();
    const wait = error.retryAfter ?? backoff(error.code, failures, random);
    if (wait !== null && (error.code === 'rate-limited' || error.retryAfter !== null)) gate.closeUntil(now + wait);
    const retryAt = wait === null ? null : Math.max(now + wait, gate.opensAt(now));
    health.troubled({ code: error.code, message: error.message, retryAt });
    return retryAt;
  };

  const toSourceError = (error: unknown): SourceError => {
    if (error instanceof SourceError) return error;
    logger.error({ source: deps.id, err: error }, 'a chat failed in a way that was not foreseen');
    return new SourceError('internal', `${deps.title} failed in a way that was not foreseen: the log says more`);
  };

  health.connecting();
  begin();
  return {
    stop() {
      cancelTimer();
      ending.abort(new Error('stopped'));
    },
    retry() {
      if (!looking) plan(Math.max(lastStart + shortestGap, gate.opensAt(clock.now())));
    },
  };
}
